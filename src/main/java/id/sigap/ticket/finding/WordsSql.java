package id.sigap.ticket.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words as a condition on {@code ticket t}, with an "and" before it: that all of them are in what its reporter wrote, or all in
 * one note. Notes are found by indexes of theirs: one of those that everybody reads, for it is no use to anybody to come by others
 * first, and one of the rest. Their reports join the others by id.
 */
public final class WordsSql {

    /** For who searches for none. */
    public static final WordsSql NONE = new WordsSql("", "", "", "");

    /** As the index of words has them: of a description that the Bureau hid words of, those that are left. */
    private static final String FOR_ALL = "words_of(coalesce(t.covered_description, t.description)";

    /** The address, and all of such a description. */
    private static final String FOR_INSIDE = "words_of(coalesce(t.address, '') || ' '"
            + " || case when t.covered_description is null then '' else t.description end";

    private static final String IS = ") @@ ";

    private static final String NOTED = "x.words @@ ";

    /** Looked at note by note (offset 0), for there is no other way that is not through a whole table. */
    private static final String ONE_BY_ONE = " offset 0)";

    private static final String ENTRY = " x where exists (select from history_entry h"
            + " where h.ticket_id = x.ticket_id and h.position = x.position and h.action = any(";

    /** Those outside find no note of which words are hidden: where these are, is counted in the text as it is shown. */
    private static final String NOTHING_HIDDEN =
            " and not exists (select from ticket n cross join unnest(n.covers) c (cover)"
                    + " where n.id = x.ticket_id and starts_with(c.cover, 'note ' || x.position::text || ':')"
                    + ONE_BY_ONE;

    private final String own;
    private final String met;
    private final String all;
    private final String shown;
    private final String noted;

    private WordsSql(String own, String all, String shown, String noted) {
        this.own = own;
        this.met = own.replace("(words_of(", "has_words(").replace(IS, ", ");
        this.all = all;
        this.shown = shown;
        this.noted = noted;
    }

    /**
     * That condition.
     *
     * @param asked each word, as the server searches for it
     * @param parameter gives the statement a value
     */
    static WordsSql of(List<String> asked, Searched searched, Function<Object, String> parameter) {
        String all = "(" + String.join(" && ", asked) + ")";
        String own = searched.inside()
                ? asked.stream()
                        .map(word -> "(" + is(FOR_ALL, word) + " or " + is(FOR_INSIDE, word) + ")")
                        .collect(Collectors.joining(" and "))
                : is(FOR_ALL, all);
        String shown = ENTRY + parameter.apply(searched.noted()) + ")"
                + (searched.privatePast() ? "" : " and not h.written_privately")
                + ONE_BY_ONE
                + (searched.inside() ? "" : NOTHING_HIDDEN);
        String noted = "x.open and " + NOTED + all;
        return new WordsSql(own, all, shown, searched.openAlone() ? noted : "(" + noted + " or not " + noted + ")");
    }

    private static String is(String words, String asked) {
        return "(" + words + IS + asked + ")";
    }

    /** Whether there are any. */
    public boolean isAsked() {
        return !own.isEmpty();
    }

    /** All that have them, by both indexes. */
    public String anywhere() {
        return isAsked() ? either("select x.ticket_id from history_text" + shown + " and " + noted) : "";
    }

    /** The places of the first notes that have them, whoever may read these: for {@link #among}. */
    public String notes(int most) {
        return "select x.ticket_id, x.position from history_text x where " + noted + " limit " + most;
    }

    /**
     * Those that have them, by an index and by such notes.
     *
     * @param most if the notes are so many, nobody asks whose they are
     */
    public String among(String notes, int most) {
        return either(
                "select x.ticket_id from " + notes + shown + " and (select count(*) from " + notes + ") < " + most);
    }

    /** By ids as an array: then reports are found by two indexes at once, rather than looked at one by one. */
    private String either(String ids) {
        return " and ((" + own + ") or t.id = any(array(" + ids + ")))";
    }

    /**
     * The same for a list that is walked: no index knows it, and it is taken to be met soon.
     *
     * @param few rows with the id of each report that has them, but for those that have them in one of too many notes
     * @param id its column
     * @param most if they are so many, there may be more: then each report is asked
     */
    public String walked(String few, String id, int most) {
        return isAsked()
                ? " and (case when (select count(*) from " + few + ") < " + most + " then t.id in (select " + id
                        + " from "
                        + few + ") else " + met + " end or exists (select from history_text" + shown
                        + " and x.ticket_id = t.id and " + NOTED + all + ONE_BY_ONE + ")"
                : "";
    }
}
