package id.sigap.door.graphql;

import id.sigap.problem.Described;
import id.sigap.problem.ProblemCode;

/**
 * The codes that a change can be refused with by a rule: those of {@link ProblemCode} that are no fault of the request or of ours,
 * which an answer has among its errors. A test holds the two together.
 */
public enum RuleCode implements Described {
    ALREADY_DISPUTED,
    ALREADY_RATED,
    AREA_NOT_NEIGHBOUR,
    AREA_UNKNOWN,
    BOX_EMPTY,
    BOX_INVALID,
    BOX_OVER_DATE_LINE,
    CATEGORY_UNKNOWN,
    CHANNEL_NOT_YOURS,
    CHANNEL_UNKNOWN,
    CLAIMED,
    CLIENT_KEY_INVALID,
    CLIENT_KEY_REUSED,
    CONFLICT,
    CONTACT_INVALID,
    CORRECTION_UNCLEAR,
    CURSOR_EXPIRED,
    CURSOR_INVALID,
    DATE_OVER_CAP,
    DAYS_OUT_OF_ORDER,
    DISPUTE_TOO_LATE,
    FILTER_EMPTY,
    FILTER_TOO_LONG,
    FIRST_OUT_OF_RANGE,
    FORBIDDEN,
    FOUR_EYES,
    GRANT_OVER_CAP,
    IDS_TOO_MANY,
    ID_INVALID,
    MASKS_INVALID,
    MERGED,
    MERGE_NOT_POSSIBLE,
    MERGE_PRIVATE_WITH_PUBLIC,
    MONTH_INVALID,
    NAME_OF_UNIT,
    NOTE_MISSING,
    NOTHING_TO_REDACT,
    NOT_FOUND,
    NOT_PUBLIC,
    NUMBER_MALFORMED,
    NUMBER_MISTYPED,
    PAUSE_OVER_CAP,
    PHOTO_ANIMATED,
    PHOTO_HEIC,
    PHOTO_INVALID,
    PHOTO_MISSING,
    PHOTO_TOO_LARGE,
    PHOTO_TOO_MANY,
    PHOTO_UNKNOWN,
    PLACE_INCOMPLETE,
    PLACE_OUTSIDE_CITY,
    PROGRESS_BACKWARDS,
    PROGRESS_OUT_OF_RANGE,
    PUBLISHING_NOT_YOURS,
    REASON_MISSING,
    REDACTION_UNCLEAR,
    ROWS_OUT_OF_RANGE,
    ROW_REPEATED,
    SEARCH_TOO_LONG,
    SEARCH_TOO_SHORT,
    SPANS_INVALID,
    STARS_OUT_OF_RANGE,
    STEP_NOT_POSSIBLE,
    TARGET_IS_HOLDER,
    TEXT_EMPTY,
    TEXT_INVALID,
    TEXT_TOO_LONG,
    TRANSFER_PENDING,
    UNIT_CLOSED,
    UNIT_NOT_BELOW,
    UNIT_NOT_HOLDER,
    UNIT_UNKNOWN,
    WITHDRAWN,
    YEAR_OUT_OF_RANGE;

    public static RuleCode of(ProblemCode code) {
        return valueOf(code.name());
    }

    @Override
    public String meaning() {
        return ProblemCode.valueOf(name()).meaning();
    }
}
