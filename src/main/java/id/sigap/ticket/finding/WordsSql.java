package id.sigap.ticket.finding;

import java.util.function.Function;

/**
 * Words as conditions on {@code ticket t}: that all of them are in what its reporter wrote, or all in one note. What is searched
 * are rows {@code w} of words (V033), one for each of those texts; the entry of a note is asked, too, for it rules.
 *
 * <p>A statement that searches begins with {@link #sought}: what to look for, and how.
 */
public final class WordsSql {

    /** For who searches for none. */
    public static final WordsSql NONE = new WordsSql("", "", "");

    /** No words, of some kind. */
    static final String NOTHING = "null::tsquery";

    /** What is looked up first, and whether that is all that the list has. */
    public static final String LOOKED_UP = "(select s.looked_up from sought s)";

    public static final String ENDS = "(select s.ends from sought s)";

    /** What is looked up if that was too little, and whether there is any. */
    public static final String REST = "(select s.rest from sought s where not ";

    public static final String HAS_REST = "(select s.rest is not null from sought s)";

    /** Whether those that have the words are few enough to be counted. */
    public static final String FEW = "(select s.few from sought s)";

    private static final String ALL = "coalesce(a.whole && a.begun, a.whole, a.begun)";

    private static final String HAS_ALL = "w.words @@ (select s.words from sought s)";

    /** Looked at one by one (offset 0), for there is no other way that is not through a whole table. */
    private static final String ONE_BY_ONE = " offset 0)";

    private static final String ENTRY = "exists (select from history_entry h"
            + " where h.ticket_id = w.ticket_id and h.position = w.position and h.action = any(";

    /** Those outside find no note of which words are hidden: where these are, is counted in the text as it is shown. */
    private static final String NOTHING_HIDDEN =
            " and not exists (select from ticket n cross join unnest(n.covers) c (cover)"
                    + " where n.id = w.ticket_id and starts_with(c.cover, 'note ' || w.position::text || ':')"
                    + ONE_BY_ONE;

    private final String whole;
    private final String begun;
    private final String shown;

    private WordsSql(String whole, String begun, String shown) {
        this.whole = whole;
        this.begun = begun;
        this.shown = shown;
    }

    /**
     * Those conditions.
     *
     * @param whole the words of which each is meant whole, as the server searches for them
     * @param begun the one of which a beginning suffices
     * @param parameter gives the statement a value
     */
    static WordsSql of(String whole, String begun, Searched searched, Function<Object, String> parameter) {
        return new WordsSql(
                whole,
                begun,
                "(w.position = 0 or (" + ENTRY + parameter.apply(searched.noted()) + ")"
                        + (searched.privatePast() ? "" : " and not h.written_privately")
                        + ONE_BY_ONE
                        + (searched.inside() ? "" : NOTHING_HIDDEN) + "))");
    }

    /** Whether there are any. */
    public boolean isAsked() {
        return !shown.isEmpty();
    }

    /**
     * What the statement begins with: {@code search_by} says how they are found best.
     *
     * @param place where in which order the page begins, as that function takes it
     */
    public String sought(String place) {
        return isAsked()
                ? "with sought as materialized (select " + ALL + " as words, s.* from (select " + whole
                        + " as whole, " + begun
                        + " as begun offset 0) a cross join lateral search_by(a.whole, a.begun, "
                        + place + ") s) "
                : "";
    }

    /** The same for a list of few, which is walked however it is. */
    public String soughtAlone() {
        return isAsked()
                ? "with sought as materialized (select " + ALL + " as words from (select " + whole + " as whole, "
                        + begun + " as begun offset 0) a) "
                : "";
    }

    /**
     * Rows {@code w} of what is looked up for a page, and {@code t} of their reports, as far as that goes. By what a report is
     * sorted by, the index of a unit's reports tells whether it is one of them; its entry is asked for last (of {@code t},
     * or the server would do so first).
     *
     * @param what of what was {@link #sought}: as much as should do, or the rest
     */
    public String lookedUp(String what, String more, String order, String selected, String where) {
        return "(select w.ticket_id, w.position, w.order_key, w.submitted_at from " + ofIndex(what) + " where "
                + HAS_ALL + more + order + " offset 0) w cross join lateral (select " + selected
                + " from ticket t where t.id = w.ticket_id and t.order_key = w.order_key and "
                + shown.replace("w.ticket_id", "t.id") + " and " + where + " offset 0) t";
    }

    /** What the index is asked for is not all that is asked: of the rest (offset 0) the index knows nothing. */
    private static String ofIndex(String lookedUp) {
        return "(select * from ticket_words w where w.words @@ " + lookedUp + " offset 0) w";
    }

    /** That a report is one of all that have them. */
    public String anywhere() {
        return isAsked()
                ? " and t.id = any(array(select w.ticket_id from " + ofIndex("(select s.all_of from sought s)")
                        + " where " + HAS_ALL + " and " + shown + "))"
                : "";
    }

    /** The same for a list that is walked: each report is asked, and those that have them are taken to be met soon. */
    public String met() {
        return isAsked()
                ? " and exists (select from (select * from ticket_words w where w.ticket_id = t.id offset 0) w where "
                        + HAS_ALL + " and " + shown + ")"
                : "";
    }
}
