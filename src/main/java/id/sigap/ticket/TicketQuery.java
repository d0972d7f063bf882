package id.sigap.ticket;

import id.sigap.access.Role;
import id.sigap.access.RowScope;
import id.sigap.access.Standing;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.deadline.Urgency;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.workflow.Status;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that a viewer asks for.
 *
 * @param after cursor of the entry before the page
 * @param trail what is wanted of its reports' steps, comments and photos
 * @param withTotal whether the size of the whole list is wanted too
 */
public record TicketQuery(
        Listing listing,
        Filter filter,
        TicketSort sort,
        int first,
        @Nullable String after,
        TrailPart trail,
        boolean withTotal) {

    /** The largest page. */
    public static final int LONGEST = 100;

    /** Which list. */
    public enum Listing {
        /** Public reports whose day of listing has come. */
        PUBLIC,
        /** The viewer's own. */
        MINE,
        /** Public reports of others that the viewer follows. */
        FOLLOWED,
        /** What the viewer's unit, or a unit below it, has to do now; of the Bureau, what waits for it. */
        INBOX,
        /** All there are, for the Bureau and admins. */
        ALL
    }

    /** How much of what happened to a report. */
    public enum TrailPart {
        NONE,
        /** Its latest step alone, without photos. */
        LATEST,
        WHOLE
    }

    /** Only reports that have all of these; null asks for nothing. */
    public record Filter(
            @Nullable Status status,
            @Nullable String category,
            @Nullable String area,
            @Nullable String holder,
            @Nullable String channel,
            @Nullable Urgency urgency) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null);

        Set<TicketField> fields() {
            Set<TicketField> fields = EnumSet.noneOf(TicketField.class);
            addIf(fields, status, TicketField.STATUS);
            addIf(fields, category, TicketField.CATEGORY);
            addIf(fields, area, TicketField.AREA);
            addIf(fields, holder, TicketField.HOLDER);
            addIf(fields, channel, TicketField.CHANNEL);
            addIf(fields, urgency, TicketField.URGENCY);
            return fields;
        }

        private static void addIf(Set<TicketField> fields, @Nullable Object wanted, TicketField field) {
            if (wanted != null) {
                fields.add(field);
            }
        }
    }

    /**
     * The rows this list is made of, if this viewer may have it so: what one may not read, one may not sort or filter by.
     *
     * @throws Problem FIRST_OUT_OF_RANGE or FORBIDDEN
     */
    RowScope check(Viewer viewer) {
        if (first < 1 || first > LONGEST) {
            throw new Problem(ProblemCode.FIRST_OUT_OF_RANGE, "first");
        }
        RowScope scope = scope(viewer);
        Set<TicketField> used = filter.fields();
        sort.field().ifPresent(used::add);
        if (!VisibilityPolicy.shownInList(scope.standing(), false).containsAll(used)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return scope;
    }

    private RowScope scope(Viewer viewer) {
        return switch (listing) {
            case PUBLIC -> new RowScope.Open();
            case FOLLOWED -> {
                if (!viewer.has(Role.CITIZEN)) {
                    throw new Problem(ProblemCode.FORBIDDEN);
                }
                yield new RowScope.Open();
            }
            case MINE -> firstOf(viewer, Standing.OWNER);
            case INBOX -> inbox(viewer);
            case ALL -> firstOf(viewer, Standing.BUREAU, Standing.ADMIN);
        };
    }

    /** Who works for a unit has that unit's inbox; the Bureau's is for who is of no other. */
    private static RowScope inbox(Viewer viewer) {
        Set<String> units = new HashSet<>();
        for (RowScope scope : RowScope.ofEverything(viewer)) {
            if (scope instanceof RowScope.HeldBy held) {
                units.addAll(held.units());
            }
        }
        return units.isEmpty() ? firstOf(viewer, Standing.BUREAU) : new RowScope.HeldBy(units);
    }

    private static RowScope firstOf(Viewer viewer, Standing... wanted) {
        return RowScope.ofEverything(viewer).stream()
                .filter(scope -> Set.of(wanted).contains(scope.standing()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
    }

    /** What a cursor is bound to besides its viewer: it opens for the same list only. */
    String binding() {
        return String.join("|", listing.name(), sort.name(), Objects.toString(filter));
    }
}
