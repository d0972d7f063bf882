package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.deadline.Urgency;
import id.sigap.problem.Described;
import id.sigap.reference.Box;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that a viewer asks for.
 *
 * @param after cursor of the entry before the page
 * @param trail what is wanted of its reports' steps, comments and photos
 * @param total whether the size of the whole list is wanted too
 */
public record TicketQuery(
        Listing listing,
        Filter filter,
        TicketSort sort,
        int first,
        @Nullable String after,
        TrailPart trail,
        Total total) {

    /** The largest page. */
    public static final int LONGEST = 100;

    /** The same with another filter. */
    public TicketQuery filteredBy(Filter other) {
        return new TicketQuery(listing, other, sort, first, after, trail, total);
    }

    /** The page behind a cursor of this one; its size is known by then. */
    public TicketQuery behind(String cursor) {
        return new TicketQuery(listing, filter, sort, first, cursor, trail, Total.NONE);
    }

    /** Whether the size of the whole list is wanted; of a search that finds many only if it is always: to count takes long. */
    public enum Total {
        NONE,
        IF_FEW,
        ALWAYS
    }

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
        /** All that the viewer's unit, or a unit below it, has, at any status. */
        UNIT,
        /** What the viewer, a clerk or a channel's client, entered for others. */
        ENTERED,
        /** All there are, for the Bureau and admins. */
        ALL
    }

    /** How much of what happened to a report. */
    public enum TrailPart {
        NONE,
        /** Its latest step alone, without photos. */
        LATEST,
        /** Its steps without photos. */
        STEPS,
        /** All that happened, with photos, comments, grants and disclosures. */
        WHOLE
    }

    /** What reports of a list are counted by. */
    public enum TicketFacet implements Described {
        STATUS("The status.", TicketField.STATUS),
        URGENCY("The urgency band, as this viewer sees it.", TicketField.URGENCY),
        CATEGORY("The category.", TicketField.CATEGORY),
        AREA("The urban village.", TicketField.AREA),
        HOLDER("The unit that has the report now.", TicketField.HOLDER);

        private final String meaning;
        private final TicketField field;

        TicketFacet(String meaning, TicketField field) {
            this.meaning = meaning;
            this.field = field;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** The field whose right it takes to count so. */
        public TicketField field() {
            return field;
        }
    }

    /** Something that is so of a report, or is not. */
    public enum Mark {
        /** Its clock is paused now. */
        PAUSED(TicketField.PAUSE),
        /** Its area was suggested by its point, and nobody confirmed it. */
        AREA_SUGGESTED(TicketField.AREA),
        /** Its reporter disputes the outcome, and nobody has decided. */
        DISPUTE_PENDING(TicketField.DISPUTE),
        /** Its holder asked to hand it over, and nobody has decided. */
        TRANSFER_ASKED(TicketField.TRANSFER),
        /** Somebody of the viewer's unit, which has it, has it in hand. */
        CLAIMED(TicketField.CLAIM),
        /** It is the viewer who has. */
        CLAIMED_BY_ME(TicketField.CLAIM);

        private final TicketField field;

        Mark(TicketField field) {
            this.field = field;
        }
    }

    /** From one day to another in Asia/Jakarta, both included; null is no bound. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * Only reports that match each of these; what is empty or null asks for nothing.
     *
     * @param within areas: all that lies in one of them
     * @param heldWithin units: what one of them has, or one below it
     * @param box in which the point lies as a list shows it, rounded; never the exact one
     * @param text words, all of which are in what the list shows of a report's own, or all in a note that it shows
     */
    public record Filter(
            Set<Status> statuses,
            Set<Urgency> urgencies,
            Set<String> categories,
            Set<String> channels,
            Set<String> within,
            Set<String> heldWithin,
            @Nullable Visibility visibility,
            Map<Mark, Boolean> marks,
            @Nullable Days submitted,
            @Nullable Days due,
            @Nullable Box box,
            @Nullable String text) {

        /** As they are called in {@link #asked}, in the order of {@link #parts}. */
        private static final List<String> PARTS = List.of(
                "statuses",
                "urgencies",
                "categories",
                "channels",
                "within",
                "heldWithin",
                "visibility",
                "marks",
                "submitted",
                "due",
                "box",
                "text");

        public static final Filter NONE = new Filter(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Map.of(), null, null, null, null);

        /** Those of one status. */
        public static Filter of(Status status) {
            return new Filter(
                    Set.of(status),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    Map.of(),
                    null,
                    null,
                    null,
                    null);
        }

        /** The same with areas and units as they are in full: with all that lies in one or below it. */
        public Filter spread(Set<String> areas, Set<String> units) {
            return new Filter(
                    statuses,
                    urgencies,
                    categories,
                    channels,
                    areas,
                    units,
                    visibility,
                    marks,
                    submitted,
                    due,
                    box,
                    text);
        }

        /** What one must be able to read to filter so. */
        public Set<TicketField> fields() {
            Set<TicketField> fields = EnumSet.noneOf(TicketField.class);
            marks.keySet().forEach(mark -> fields.add(mark.field));
            addIf(fields, !statuses.isEmpty(), TicketField.STATUS);
            addIf(fields, !urgencies.isEmpty(), TicketField.URGENCY);
            addIf(fields, !categories.isEmpty(), TicketField.CATEGORY);
            addIf(fields, !channels.isEmpty(), TicketField.CHANNEL);
            addIf(fields, !within.isEmpty(), TicketField.AREA);
            addIf(fields, !heldWithin.isEmpty(), TicketField.HOLDER);
            addIf(fields, visibility != null, TicketField.VISIBILITY);
            addIf(fields, submitted != null, TicketField.SUBMITTED_AT);
            addIf(fields, due != null, TicketField.DEADLINE);
            addIf(fields, box != null, TicketField.APPROXIMATE_POINT);
            addIf(fields, text != null, TicketField.DESCRIPTION);
            return fields;
        }

        /** Each part by itself, so that no two filters look alike. */
        public List<@Nullable String> parts() {
            return Stream.of(
                            sorted(statuses),
                            sorted(urgencies),
                            sorted(categories),
                            sorted(channels),
                            sorted(within),
                            sorted(heldWithin),
                            visibility,
                            new TreeMap<>(marks),
                            submitted,
                            due,
                            box,
                            text)
                    .map(part -> Objects.toString(part, null))
                    .toList();
        }

        /** What of it asks for something, by the names of its parts. */
        public String asked() {
            List<@Nullable String> parts = parts();
            List<@Nullable String> nothing = NONE.parts();
            return IntStream.range(0, parts.size())
                    .filter(i -> !Objects.equals(parts.get(i), nothing.get(i)))
                    .mapToObj(i -> PARTS.get(i) + "=" + parts.get(i))
                    .collect(Collectors.joining(" "));
        }

        private static <T extends Comparable<T>> SortedSet<T> sorted(Set<T> asked) {
            return new TreeSet<>(asked);
        }

        private static void addIf(Set<TicketField> fields, boolean wanted, TicketField field) {
            if (wanted) {
                fields.add(field);
            }
        }
    }

    /**
     * A list that a viewer wants to take away as a file.
     *
     * @param list its first page
     * @param format as what
     * @param reason why; asked of whoever works here
     */
    public record Export(
            TicketQuery list, String format, @Nullable String reason) {}

    /** How an export ended. */
    public enum ExportEnd {
        /** All of it left. */
        COMPLETE,
        /** Whoever asked for it went away, or did not read on. */
        CUT,
        /** Their token was believed no longer, or gave other rights. */
        REVOKED,
        /** It could not be read on. */
        FAILED
    }

    /**
     * What changed in a list that a viewer asks for.
     *
     * @param cursor how far they have read; null to learn where to begin
     * @param first reports on the page
     */
    public record Since(Listing listing, @Nullable String cursor, int first, TrailPart trail) {}
}
