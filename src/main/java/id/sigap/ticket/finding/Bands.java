package id.sigap.ticket.finding;

import id.sigap.deadline.Urgency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bands of a list's reports {@code t} in SQL, of the clocks that its reader is shown bands of.
 *
 * @param day the parameter that holds the day as of which they are
 * @param dueOn null for reports that have no band for the reader
 */
public record Bands(String day, String dueOn, String soonOn) {

    /** Rank of what has no band: it is closed, or its clock is no business of the reader's. */
    public static final int WITHOUT = 3;

    /** Where nothing asks for bands. */
    public static final Bands NONE = ofHolders("");

    /** Of the holder's clock. */
    public static Bands ofHolders(String day) {
        return new Bands(day, running("step_due_on"), running("step_soon_on"));
    }

    /** The clocks of a merged report stand still: it is shown no band, and is in none. */
    private static String running(String column) {
        return "case when t.merged_into is null then t." + column + " end";
    }

    /** Of the clock that a unit, named by a parameter, knows the beginning of: {@code TicketRow.dueFor} for a list. */
    public static Bands of(String unit, String day) {
        return new Bands(day, own(unit, "due_on"), own(unit, "soon_on"));
    }

    private static String own(String unit, String column) {
        String delegators = "t.delegators_" + column;
        String holders = "t.step_" + column;
        return "case when t.holder_code = " + unit + " and t.step_begun_with is null then " + holders
                + " else coalesce(" + delegators
                + "[array_position(t.delegators, " + unit + ")], case when t.handed_by = " + unit + " then coalesce("
                + delegators + "[1], " + holders + ") end) end";
    }

    /** From the most urgent up. */
    public String rank() {
        return "case when " + dueOn + " < " + day + " then 0 when " + soonOn + " <= " + day + " then 1 when " + dueOn
                + " is not null then 2 else " + WITHOUT + " end";
    }

    /** Whether a report is in one of these. */
    public String is(Set<Urgency> bands) {
        return bands.stream()
                .sorted()
                .map(band -> is(band, dueOn, soonOn, day))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Of the holder's clock where it runs, as an index finds it. */
    public static String runningIs(Urgency band, String day) {
        return is(band, "t.step_due_on", "t.step_soon_on", day);
    }

    private static String is(Urgency band, String dueOn, String soonOn, String day) {
        return switch (band) {
            case OVERDUE -> dueOn + " < " + day;
            case DUE_SOON -> soonOn + " <= " + day + " and " + dueOn + " >= " + day;
            case ON_TRACK -> soonOn + " > " + day + " and " + dueOn + " >= " + day;
        };
    }

    public static int rankOf(Urgency band) {
        return switch (band) {
            case OVERDUE -> 0;
            case DUE_SOON -> 1;
            case ON_TRACK -> 2;
        };
    }
}
