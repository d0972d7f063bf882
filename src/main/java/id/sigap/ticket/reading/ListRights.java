package id.sigap.ticket.reading;

import id.sigap.access.Role;
import id.sigap.access.RowScope;
import id.sigap.access.Standing;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TicketFacet;
import id.sigap.ticket.finding.Searched;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a viewer may have a list, so filtered and so sorted, and which rows it is made of. */
public final class ListRights {

    private static final Set<Listing> COUNTED = EnumSet.of(Listing.INBOX, Listing.UNIT, Listing.ALL);

    private ListRights() {}

    /**
     * The rows this list is made of, if this viewer may have it so: what one may not read, one may not sort or filter by.
     *
     * @throws Problem FIRST_OUT_OF_RANGE or FORBIDDEN
     */
    public static RowScope check(Viewer viewer, TicketQuery query) {
        checkFirst(query.first());
        RowScope scope = scope(viewer, query.listing());
        Set<TicketField> used = query.filter().fields();
        // Of what a list shows of public reports alone, a filter finds those alone: see below.
        used.removeAll(VisibilityPolicy.shownInList(scope.standing(), true));
        query.sort().field().ifPresent(used::add);
        requireShown(used, scope);
        return scope;
    }

    /**
     * The same for who wants to know how many of it have something in common: of lists that work is chosen from.
     *
     * @throws Problem FIRST_OUT_OF_RANGE or FORBIDDEN
     */
    static RowScope checkFacet(Viewer viewer, TicketQuery query, TicketFacet by) {
        RowScope scope = check(viewer, query);
        requireShown(new HashSet<>(Set.of(by.field())), scope);
        if (!COUNTED.contains(query.listing())) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return scope;
    }

    private static void requireShown(Set<TicketField> used, RowScope scope) {
        used.removeAll(VisibilityPolicy.shownInList(scope.standing(), false));
        if (scope instanceof RowScope.HeldBy) {
            // Of some of these the unit is a witness; the others are told nothing by: they match no band and come last.
            used.removeAll(VisibilityPolicy.shownInList(Standing.WITNESS, false));
            used.removeAll(VisibilityPolicy.shownInList(Standing.COLLEAGUE, false));
        }
        if (!used.isEmpty()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }

    /**
     * Whether such a filter may find public reports alone: it asks for something that this list does not show of private
     * ones, and whether a private one is found would tell it.
     */
    static boolean isOfPublicAlone(RowScope scope, TicketQuery.Filter filter) {
        Set<TicketField> used = filter.fields();
        if (scope instanceof RowScope.HeldBy) {
            used.removeAll(VisibilityPolicy.shownInList(Standing.WITNESS, false));
            used.removeAll(VisibilityPolicy.shownInList(Standing.COLLEAGUE, false));
        }
        return !VisibilityPolicy.shownInList(scope.standing(), false).containsAll(used);
    }

    /** Where such a filter looks for words: in what this list shows of the reports that it may find. */
    static Searched searched(RowScope scope, TicketQuery.Filter filter) {
        return Searched.by(
                VisibilityPolicy.shownInList(scope.standing(), isOfPublicAlone(scope, filter)),
                VisibilityPolicy.seesPrivateSteps(Set.of(scope.standing())));
    }

    /**
     * The unit whose own bands a list of these rows is in the order of; null for those of the holder, where all may be read.
     */
    static @Nullable String bandsOf(Viewer viewer, RowScope scope) {
        boolean readsAll = RowScope.ofEverything(viewer).stream().anyMatch(RowScope.All.class::isInstance);
        return scope instanceof RowScope.HeldBy && !readsAll ? viewer.unit() : null;
    }

    private static RowScope scope(Viewer viewer, Listing listing) {
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
            case UNIT -> held(viewer).orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
            case ENTERED -> firstOf(viewer, Standing.SUBMITTER);
            case ALL -> firstOf(viewer, Standing.BUREAU, Standing.ADMIN);
        };
    }

    /** Who works for a unit has that unit's inbox; the Bureau's is for who is of no other. */
    private static RowScope inbox(Viewer viewer) {
        return held(viewer).orElseGet(() -> firstOf(viewer, Standing.BUREAU));
    }

    private static Optional<RowScope> held(Viewer viewer) {
        Set<String> units = new HashSet<>();
        for (RowScope scope : RowScope.ofEverything(viewer)) {
            if (scope instanceof RowScope.HeldBy held) {
                units.addAll(held.units());
            }
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(new RowScope.HeldBy(units));
    }

    private static RowScope firstOf(Viewer viewer, Standing... wanted) {
        return RowScope.ofEverything(viewer).stream()
                .filter(scope -> Set.of(wanted).contains(scope.standing()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN));
    }

    /**
     * How long a page may be.
     *
     * @throws Problem FIRST_OUT_OF_RANGE
     */
    public static void checkFirst(int first) {
        if (first < 1 || first > TicketQuery.LONGEST) {
            throw new Problem(ProblemCode.FIRST_OUT_OF_RANGE, "first");
        }
    }
}
