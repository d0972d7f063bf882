package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.deadline.Urgency;
import id.sigap.workflow.Status;
import java.util.EnumSet;
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

    /** Only reports that have all of these; null asks for nothing. */
    public record Filter(
            @Nullable Status status,
            @Nullable String category,
            @Nullable String area,
            @Nullable String holder,
            @Nullable String channel,
            @Nullable Urgency urgency) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null);

        /** What one must be able to read to filter so. */
        public Set<TicketField> fields() {
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
}
