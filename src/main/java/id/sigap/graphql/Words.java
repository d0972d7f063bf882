package id.sigap.graphql;

/** Descriptions that many arguments share. */
final class Words {

    static final String WHICH = "Which report.";
    static final String VERSION =
            "The version that was seen; a later one is a CONFLICT, answered with the report as it is.";
    static final String REASON = "Why; up to 2,000 characters.";
    static final String NOTE = "What was done or found; up to 2,000 characters.";
    static final String PHOTOS = "Ids of up to 3 uploads that belong to it.";
    static final String UNIT = "Code of the unit.";

    static final String AFTER = "Cursor of the entry before the page.";
    static final String FIRST = "Entries on the page, 1 to 100.";
    static final String DEFAULT_FIRST = "20";

    private Words() {}
}
