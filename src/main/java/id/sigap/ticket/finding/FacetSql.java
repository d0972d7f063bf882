package id.sigap.ticket.finding;

import id.sigap.deadline.Urgency;
import id.sigap.ticket.TicketQuery.TicketFacet;
import java.util.Arrays;

/** What reports {@code t} of a list are counted by. */
public final class FacetSql {

    private FacetSql() {}

    /** The value that a report has, as text. */
    public static String value(TicketFacet by, Bands bands) {
        return switch (by) {
            case STATUS -> "t.shown_status";
            case URGENCY -> "(" + bands.rank() + ")::text";
            case CATEGORY -> "t.category_code";
            case AREA -> "t.area_code";
            case HOLDER -> "t.holder_code";
        };
    }

    /** Those that have one, with an "and" before it; what has no band for its reader is known by its rank alone. */
    public static String has(TicketFacet by, Bands bands) {
        return switch (by) {
            case AREA -> " and t.area_code is not null";
            case URGENCY ->
                " and t.ended_as is null and t.step is not null and " + bands.rank() + " < " + Bands.WITHOUT;
            case STATUS, CATEGORY, HOLDER -> "";
        };
    }

    /** What a value stands for: a band for its rank. */
    public static String told(TicketFacet by, String value) {
        return by != TicketFacet.URGENCY
                ? value
                : Arrays.stream(Urgency.values())
                        .filter(band -> Integer.toString(Bands.rankOf(band)).equals(value))
                        .findFirst()
                        .orElseThrow()
                        .name();
    }
}
