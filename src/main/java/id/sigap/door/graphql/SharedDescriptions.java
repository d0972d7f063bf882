package id.sigap.door.graphql;

/** Descriptions that many arguments share. */
public final class SharedDescriptions {

    public static final String WHICH = "Which report.";
    public static final String VERSION =
            "The version you saw. If the report has moved on, the answer is CONFLICT and the report as it is now.";
    public static final String REASON = "The reason; up to 2,000 characters.";
    public static final String NOTE = "What was done or found; up to 2,000 characters.";
    public static final String PHOTOS = "Ids of up to 3 uploaded photos to attach.";
    public static final String UNIT = "Code of the unit.";

    public static final String AFTER = "Cursor of the entry just before the page.";
    public static final String FIRST = "Entries on the page, 1 to 100.";
    public static final String DEFAULT_FIRST = "20";

    private SharedDescriptions() {}
}
