package id.sigap.graphql;

/** Descriptions that many arguments share. */
final class Words {

    static final String WHICH = "Which report.";
    static final String VERSION =
            "The version you saw. If the report has moved on, the answer is CONFLICT and the report as it is now.";
    static final String REASON = "The reason; up to 2,000 characters.";
    static final String NOTE = "What was done or found; up to 2,000 characters.";
    static final String PHOTOS = "Ids of up to 3 uploaded photos to attach.";
    static final String UNIT = "Code of the unit.";

    static final String AFTER = "Cursor of the entry just before the page.";
    static final String FIRST = "Entries on the page, 1 to 100.";
    static final String DEFAULT_FIRST = "20";

    private Words() {}
}
