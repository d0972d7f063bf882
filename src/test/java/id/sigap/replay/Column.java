package id.sigap.replay;

import java.util.Locale;

/** The columns a file must have, in any order; others are left unread. */
enum Column {
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
    LON;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
