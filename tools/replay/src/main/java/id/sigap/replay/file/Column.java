package id.sigap.replay.file;

import java.util.Locale;

/** The columns of a file, in any order; others are left unread. */
public enum Column {
    CASE_ID,
    OPENED,
    CLOSED,
    UPDATED,
    CATEGORY,
    REQUEST_TYPE,
    REQUEST_DETAILS,
    BLOCK,
    NEIGHBORHOOD,
    SUPERVISOR_DISTRICT,
    LAT,
    LON,
    STATUS(false),
    STATUS_NOTES(false),
    RESPONSIBLE_AGENCY(false),
    HAS_MEDIA(false);

    private final boolean required;

    Column() {
        this(true);
    }

    Column(boolean required) {
        this.required = required;
    }

    /** Without the others a report can be made, but nothing is known of its life. */
    boolean required() {
        return required;
    }

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
