package id.sigap.problem;

import static id.sigap.problem.ProblemCode.Kind.FAULT;
import static id.sigap.problem.ProblemCode.Kind.REQUEST;
import static id.sigap.problem.ProblemCode.Kind.RULE;

import java.util.Locale;

/**
 * Every refusal Sigap can give. Their texts stand in {@code problems.properties}, in Indonesian and English. They are fixed: they
 * never contain input or stored data. Where one says {@code {limit}}, the number is told that is set here.
 */
public enum ProblemCode implements Described {
    /** No such report, or not for this viewer: one answer for both, on purpose. */
    NOT_FOUND(RULE),
    NUMBER_MALFORMED(RULE),
    NUMBER_MISTYPED(RULE),
    FORBIDDEN(RULE),
    ID_INVALID(RULE),
    IDS_TOO_MANY(RULE),
    TEXT_EMPTY(RULE),
    TEXT_TOO_LONG(RULE),
    TEXT_INVALID(RULE),
    CATEGORY_UNKNOWN(RULE),
    CATEGORY_IS_EMERGENCY(RULE),
    QUESTIONS_CHANGED(RULE),
    ANSWERS_TOO_MANY(RULE),
    ANSWER_UNKNOWN(RULE),
    ANSWER_REPEATED(RULE),
    ANSWER_MISSING(RULE),
    ANSWER_INVALID(RULE),
    QUESTIONS_TOO_MANY(RULE),
    ENTRY_REPEATED(RULE),
    OPTIONS_INVALID(RULE),
    BOUNDS_INVALID(RULE),
    TEXT_PERSONAL(RULE),
    PLACEHOLDER_UNKNOWN(RULE),
    AREA_UNKNOWN(RULE),
    UNIT_UNKNOWN(RULE),
    CHANNEL_UNKNOWN(RULE),
    CHANNEL_NOT_YOURS(RULE),
    PUBLISHING_NOT_YOURS(RULE),
    PLACE_INCOMPLETE(RULE),
    PLACE_OUTSIDE_CITY(RULE),
    CLIENT_KEY_INVALID(RULE),
    CLIENT_KEY_REUSED(RULE),
    CONTACT_INVALID(RULE),
    NAME_OF_UNIT(RULE),
    REASON_MISSING(RULE),
    NOT_PUBLIC(RULE),
    CONFLICT(RULE),
    ROWS_OUT_OF_RANGE(RULE),
    ROW_REPEATED(RULE),
    CLAIMED(RULE),
    STEP_NOT_POSSIBLE(RULE),
    UNIT_NOT_HOLDER(RULE),
    FOUR_EYES(RULE),
    MERGED(RULE),
    WITHDRAWN(RULE),
    NOTE_MISSING(RULE),
    PHOTO_INVALID(RULE),
    PHOTO_ANIMATED(RULE),
    PHOTO_TOO_LARGE(RULE),
    PHOTO_HEIC(RULE),
    PHOTO_UNKNOWN(RULE),
    PHOTO_TOO_MANY(RULE),
    PHOTO_MISSING(RULE),
    GRANT_OVER_CAP(RULE),
    SPANS_INVALID(RULE),
    MASKS_INVALID(RULE),
    NOTHING_TO_REDACT(RULE),
    REDACTION_UNCLEAR(RULE),
    PROGRESS_OUT_OF_RANGE(RULE),
    PROGRESS_BACKWARDS(RULE),
    TARGET_IS_HOLDER(RULE),
    UNIT_CLOSED(RULE),
    UNIT_NOT_BELOW(RULE),
    AREA_NOT_NEIGHBOUR(RULE),
    TRANSFER_PENDING(RULE),
    ALREADY_RATED(RULE),
    STARS_OUT_OF_RANGE(RULE),
    ALREADY_DISPUTED(RULE),
    DISPUTE_TOO_LATE(RULE),
    PAUSE_OVER_CAP(RULE),
    DATE_OVER_CAP(RULE),
    MERGE_NOT_POSSIBLE(RULE),
    MERGE_PRIVATE_WITH_PUBLIC(RULE),
    CORRECTION_UNCLEAR(RULE),
    FIRST_OUT_OF_RANGE(RULE),
    CURSOR_EXPIRED(RULE),
    CURSOR_INVALID(RULE),
    FILTER_EMPTY(RULE),
    FILTER_TOO_LONG(RULE),
    BOX_INVALID(RULE),
    BOX_EMPTY(RULE),
    BOX_OVER_DATE_LINE(RULE),
    DAYS_OUT_OF_ORDER(RULE),
    SEARCH_TOO_SHORT(RULE),
    SEARCH_TOO_LONG(RULE),
    YEAR_OUT_OF_RANGE(RULE),
    STATISTICS_SCOPE(RULE),
    CODE_INVALID(RULE),
    CODE_TAKEN(RULE),
    NAME_TAKEN(RULE),
    GROUP_UNKNOWN(RULE),
    DAY_TOO_EARLY(RULE),
    DAY_OVER(RULE),
    ALREADY_CLOSED(RULE),
    NOT_CLOSED(RULE),
    WORKING_DAYS_OUT_OF_RANGE(RULE),
    VALIDITY_OVERLAPS(RULE),
    VALIDITY_UNKNOWN(RULE),
    VALIDITY_GAP(RULE),
    UNIT_KIND_UNKNOWN(RULE),
    UNIT_IS_BUREAU(RULE),
    UNIT_HAS_BELOW(RULE),
    UNIT_SERVES_AREA(RULE),
    UNIT_CIRCLE(RULE),
    SUCCESSOR_MISSING(RULE),
    OFFICE_UNFIT(RULE),
    RECEIVER_UNFIT(RULE),
    MONTH_INVALID(RULE),
    STATEMENT_UNKNOWN(RULE),
    STATEMENT_FINAL(RULE),
    ALREADY_OBJECTED(RULE),
    OBJECTION_TOO_LATE(RULE),
    OBJECTIONS_POSSIBLE(RULE),
    OBJECTION_OPEN(RULE),
    NO_OBJECTION_OPEN(RULE),
    EXCUSED_TOO_MANY(RULE),
    SIGNER_UNNAMED(RULE),
    PERCENT_INVALID(RULE),
    BAND_INVALID(RULE),
    BANDS_GAP(RULE),
    BANDS_OVERLAP(RULE),
    DAY_INVALID(RULE),
    DAY_KIND_UNKNOWN(RULE),
    DAY_OF_OTHER_YEAR(RULE),
    DAY_TWICE(RULE),
    DAY_UNKNOWN(RULE),
    FILE_COLUMNS(RULE),
    FILE_ENCODING(RULE),
    FILE_ROWS(RULE),
    MONTH_FINAL(RULE),
    UNAUTHENTICATED(REQUEST),
    METHOD_NOT_ALLOWED(REQUEST),
    MEDIA_TYPE_UNSUPPORTED(REQUEST),
    NOT_ACCEPTABLE(REQUEST),
    BODY_TOO_LARGE(REQUEST),
    REQUEST_TOO_SLOW(REQUEST),
    REQUEST_MALFORMED(REQUEST),
    FORM_INVALID(REQUEST),
    PARAMETERS_INVALID(REQUEST),
    PREFLIGHT_MISSING(REQUEST),
    SECRET_IN_URL(REQUEST),
    /** A hash in the place of a document, by the protocol of Apollo's clients: they send the document then. */
    PERSISTED_QUERY_NOT_SUPPORTED(REQUEST),
    DOCUMENT_UNKNOWN(REQUEST),
    DOCUMENT_MALFORMED(REQUEST),
    DOCUMENT_INVALID(REQUEST),
    VARIABLES_INVALID(REQUEST),
    DOCUMENT_TOO_LARGE(REQUEST),
    DOCUMENT_TOO_DEEP(REQUEST),
    DOCUMENT_TOO_WIDE(REQUEST),
    DOCUMENT_TOO_COSTLY(REQUEST),
    EXPORT_TOO_LONG(REQUEST),
    RATE_LIMITED(REQUEST),
    BUSY(FAULT),
    UNAVAILABLE(FAULT),
    /** A write of which we got no answer: what to do next depends on what can be sent again. */
    OUTCOME_UNKNOWN(FAULT),
    INTERNAL(FAULT);

    /** Where a code may appear. */
    public enum Kind {
        /** A rule of the domain said no: data of a mutation's answer, or an error of a query's field. */
        RULE,
        /** The request itself cannot be carried out: refused before anything runs. */
        REQUEST,
        /** We failed: the caller did nothing wrong. */
        FAULT
    }

    private static final String LIMIT = "{limit}";

    private final Kind kind;
    private final LocalizedText text;

    ProblemCode(Kind kind) {
        this.kind = kind;
        this.text = ProblemTexts.of(name());
    }

    @Override
    public String meaning() {
        return text.en();
    }

    public Kind kind() {
        return kind;
    }

    /** With {@code {limit}} where it names one. */
    public LocalizedText text() {
        return text;
    }

    boolean namesLimit() {
        return text.id().contains(LIMIT);
    }

    LocalizedText text(int limit) {
        return namesLimit()
                ? new LocalizedText(
                        filled(text.id(), limit, Locale.forLanguageTag("id")), filled(text.en(), limit, Locale.ENGLISH))
                : text;
    }

    private static String filled(String text, int limit, Locale language) {
        return text.replace(LIMIT, String.format(language, "%,d", limit));
    }
}
