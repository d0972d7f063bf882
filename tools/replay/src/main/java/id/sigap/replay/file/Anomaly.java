package id.sigap.replay.file;

/** What can be odd about a row. It is told; only where the text says so is the row not sent. */
public enum Anomaly {
    BROKEN_QUOTES("broken quoting, not sent", false),
    WRONG_COLUMNS("wrong number of columns, not sent", false),
    NO_CASE_ID("no case id, not sent", false),
    DUPLICATE_CASE_ID("case id seen before, not sent", false),
    CELL_TOO_LARGE("a cell larger than any request may be, not sent", false),
    BAD_CHARACTERS("characters that are not UTF-8", true),
    NO_CATEGORY("no category, sent with the fallback", true),
    UNMAPPED_CATEGORY("category not in the mapping, sent with the fallback", true),
    NO_PLACE("no place, sent without one", true),
    UNMAPPED_PLACE("place not in the mapping", true),
    BAD_POINT("a point that cannot be read", true),
    UNMAPPED_STATUS("status not in the mapping, left as submitted", true),
    UNMAPPED_AGENCY("agency not in the mapping, left to the one of the category", true),
    EMPTY_DESCRIPTION("no description", true),
    UNREADABLE_TIME("a time that cannot be read", true),
    NOT_CLOSED("opened, never closed", true),
    CLOSED_BEFORE_OPENED("closed before opened", true),
    UPDATED_BEFORE_OPENED("updated before opened", true);

    private final String text;
    private final boolean sent;

    Anomaly(String text, boolean sent) {
        this.text = text;
        this.sent = sent;
    }

    public String text() {
        return text;
    }

    /** Whether such a row still goes to the service, which is the one to judge it. */
    public boolean sent() {
        return sent;
    }
}
