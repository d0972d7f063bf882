package id.sigap.door.graphql.description;

import static id.sigap.door.graphql.RuleCode.ANSWERS_TOO_MANY;
import static id.sigap.door.graphql.RuleCode.ANSWER_INVALID;
import static id.sigap.door.graphql.RuleCode.ANSWER_MISSING;
import static id.sigap.door.graphql.RuleCode.ANSWER_REPEATED;
import static id.sigap.door.graphql.RuleCode.ANSWER_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.AREA_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CATEGORY_IS_EMERGENCY;
import static id.sigap.door.graphql.RuleCode.CATEGORY_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CHANNEL_NOT_YOURS;
import static id.sigap.door.graphql.RuleCode.CHANNEL_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CLAIMED;
import static id.sigap.door.graphql.RuleCode.CLIENT_KEY_INVALID;
import static id.sigap.door.graphql.RuleCode.CLIENT_KEY_REUSED;
import static id.sigap.door.graphql.RuleCode.CONFLICT;
import static id.sigap.door.graphql.RuleCode.CONTACT_INVALID;
import static id.sigap.door.graphql.RuleCode.CORRECTION_UNCLEAR;
import static id.sigap.door.graphql.RuleCode.CURSOR_INVALID;
import static id.sigap.door.graphql.RuleCode.FIRST_OUT_OF_RANGE;
import static id.sigap.door.graphql.RuleCode.FORBIDDEN;
import static id.sigap.door.graphql.RuleCode.GRANT_OVER_CAP;
import static id.sigap.door.graphql.RuleCode.ID_INVALID;
import static id.sigap.door.graphql.RuleCode.MASKS_INVALID;
import static id.sigap.door.graphql.RuleCode.MONTH_INVALID;
import static id.sigap.door.graphql.RuleCode.NAME_OF_UNIT;
import static id.sigap.door.graphql.RuleCode.NOTHING_TO_REDACT;
import static id.sigap.door.graphql.RuleCode.NOT_FOUND;
import static id.sigap.door.graphql.RuleCode.NOT_PUBLIC;
import static id.sigap.door.graphql.RuleCode.NUMBER_MALFORMED;
import static id.sigap.door.graphql.RuleCode.NUMBER_MISTYPED;
import static id.sigap.door.graphql.RuleCode.PHOTO_TOO_MANY;
import static id.sigap.door.graphql.RuleCode.PHOTO_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.PLACE_INCOMPLETE;
import static id.sigap.door.graphql.RuleCode.PLACE_OUTSIDE_CITY;
import static id.sigap.door.graphql.RuleCode.PUBLISHING_NOT_YOURS;
import static id.sigap.door.graphql.RuleCode.QUESTIONS_CHANGED;
import static id.sigap.door.graphql.RuleCode.REASON_MISSING;
import static id.sigap.door.graphql.RuleCode.REDACTION_UNCLEAR;
import static id.sigap.door.graphql.RuleCode.ROWS_OUT_OF_RANGE;
import static id.sigap.door.graphql.RuleCode.ROW_REPEATED;
import static id.sigap.door.graphql.RuleCode.SPANS_INVALID;
import static id.sigap.door.graphql.RuleCode.STATISTICS_SCOPE;
import static id.sigap.door.graphql.RuleCode.STEP_NOT_POSSIBLE;
import static id.sigap.door.graphql.RuleCode.TEXT_EMPTY;
import static id.sigap.door.graphql.RuleCode.TEXT_INVALID;
import static id.sigap.door.graphql.RuleCode.TEXT_TOO_LONG;
import static id.sigap.door.graphql.RuleCode.UNIT_CLOSED;
import static id.sigap.door.graphql.RuleCode.UNIT_NOT_HOLDER;
import static id.sigap.door.graphql.RuleCode.UNIT_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.YEAR_OUT_OF_RANGE;

import id.sigap.door.graphql.RuleCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** By what a root may be refused, whatever the workflow says: by its own name, and by the names of what it takes. */
final class RootRefusals {

    private static final Set<RuleCode> TEXT = EnumSet.of(TEXT_INVALID, TEXT_TOO_LONG);

    private static final Map<String, Set<RuleCode>> BY_ARGUMENT = Map.ofEntries(
            Map.entry("ticket", EnumSet.of(ID_INVALID, NOT_FOUND, NUMBER_MALFORMED, NUMBER_MISTYPED)),
            Map.entry(
                    "tickets",
                    EnumSet.of(
                            CONFLICT,
                            ID_INVALID,
                            NOT_FOUND,
                            NUMBER_MALFORMED,
                            NUMBER_MISTYPED,
                            ROWS_OUT_OF_RANGE,
                            ROW_REPEATED)),
            Map.entry("number", EnumSet.of(NOT_FOUND, NUMBER_MALFORMED, NUMBER_MISTYPED)),
            Map.entry("into", EnumSet.of(ID_INVALID, NOT_FOUND, NUMBER_MALFORMED, NUMBER_MISTYPED)),
            Map.entry("version", EnumSet.of(CONFLICT)),
            Map.entry("reason", TEXT),
            Map.entry("note", TEXT),
            Map.entry("text", EnumSet.of(TEXT_EMPTY, TEXT_INVALID, TEXT_TOO_LONG)),
            Map.entry("photo", EnumSet.of(PHOTO_UNKNOWN)),
            Map.entry("photos", EnumSet.of(ID_INVALID, PHOTO_TOO_MANY, PHOTO_UNKNOWN)),
            Map.entry("unitCode", EnumSet.of(UNIT_CLOSED, UNIT_UNKNOWN)),
            Map.entry("areaCode", EnumSet.of(AREA_UNKNOWN)),
            Map.entry("categoryCode", EnumSet.of(CATEGORY_UNKNOWN)),
            Map.entry(
                    "place",
                    EnumSet.of(AREA_UNKNOWN, PLACE_INCOMPLETE, PLACE_OUTSIDE_CITY, TEXT_INVALID, TEXT_TOO_LONG)),
            Map.entry("clientKey", EnumSet.of(CLIENT_KEY_INVALID, CLIENT_KEY_REUSED)),
            Map.entry("first", EnumSet.of(FIRST_OUT_OF_RANGE)),
            Map.entry("after", EnumSet.of(FORBIDDEN, CURSOR_INVALID)),
            Map.entry("month", EnumSet.of(MONTH_INVALID, YEAR_OUT_OF_RANGE)),
            Map.entry("year", EnumSet.of(YEAR_OUT_OF_RANGE)));

    private static final Map<String, Set<RuleCode>> BY_ROOT = Map.ofEntries(
            Map.entry(
                    "ticketSubmit",
                    EnumSet.of(
                            ANSWERS_TOO_MANY,
                            ANSWER_INVALID,
                            ANSWER_MISSING,
                            ANSWER_REPEATED,
                            ANSWER_UNKNOWN,
                            AREA_UNKNOWN,
                            CATEGORY_IS_EMERGENCY,
                            CATEGORY_UNKNOWN,
                            CHANNEL_NOT_YOURS,
                            CHANNEL_UNKNOWN,
                            CLIENT_KEY_INVALID,
                            CLIENT_KEY_REUSED,
                            CONTACT_INVALID,
                            FORBIDDEN,
                            ID_INVALID,
                            NAME_OF_UNIT,
                            PHOTO_TOO_MANY,
                            PHOTO_UNKNOWN,
                            PLACE_INCOMPLETE,
                            PLACE_OUTSIDE_CITY,
                            PUBLISHING_NOT_YOURS,
                            QUESTIONS_CHANGED,
                            TEXT_EMPTY,
                            TEXT_INVALID,
                            TEXT_TOO_LONG)),
            Map.entry("ticketCorrect", EnumSet.of(CORRECTION_UNCLEAR)),
            Map.entry("ticketClaim", EnumSet.of(CLAIMED, FORBIDDEN, STEP_NOT_POSSIBLE, UNIT_NOT_HOLDER)),
            Map.entry("ticketRelease", EnumSet.of(CLAIMED, FORBIDDEN, UNIT_NOT_HOLDER)),
            Map.entry("ticketComment", EnumSet.of(FORBIDDEN)),
            Map.entry("ticketEraseReporter", EnumSet.of(FORBIDDEN, REASON_MISSING)),
            Map.entry("ticketFollow", EnumSet.of(FORBIDDEN, NOT_PUBLIC)),
            Map.entry("ticketMarkRead", EnumSet.of(FORBIDDEN)),
            Map.entry(
                    "ticketRedact",
                    EnumSet.of(
                            FORBIDDEN,
                            MASKS_INVALID,
                            NOTHING_TO_REDACT,
                            REASON_MISSING,
                            REDACTION_UNCLEAR,
                            SPANS_INVALID)),
            Map.entry("ticketReveal", EnumSet.of(FORBIDDEN, NOTHING_TO_REDACT, REASON_MISSING, REDACTION_UNCLEAR)),
            Map.entry("ticketSetVisibility", EnumSet.of(FORBIDDEN)),
            Map.entry(
                    "photoGrant",
                    EnumSet.of(
                            FORBIDDEN, GRANT_OVER_CAP, ID_INVALID, REASON_MISSING, STEP_NOT_POSSIBLE, UNIT_NOT_HOLDER)),
            Map.entry("photoGrantRevoke", EnumSet.of(FORBIDDEN, ID_INVALID, REASON_MISSING)),
            Map.entry("escalations", EnumSet.of(FORBIDDEN)),
            Map.entry("unitFigures", EnumSet.of(FORBIDDEN, MONTH_INVALID, UNIT_UNKNOWN, YEAR_OUT_OF_RANGE)),
            Map.entry("unitWork", EnumSet.of(FORBIDDEN, UNIT_UNKNOWN)),
            Map.entry("auditCheck", EnumSet.of(FORBIDDEN)),
            Map.entry("auditRoots", EnumSet.of(FORBIDDEN)),
            Map.entry(
                    "statistics",
                    EnumSet.of(AREA_UNKNOWN, CATEGORY_UNKNOWN, CHANNEL_UNKNOWN, STATISTICS_SCOPE, UNIT_UNKNOWN)));

    private RootRefusals() {}

    /** A set of its own, for more to be added. */
    static Set<RuleCode> of(String root, Set<String> arguments) {
        Set<RuleCode> codes = EnumSet.noneOf(RuleCode.class);
        codes.addAll(BY_ROOT.getOrDefault(root, Set.of()));
        codes.addAll(ListRefusals.of(root));
        codes.addAll(RegisterRefusals.of(root));
        codes.addAll(StatementRefusals.of(root));
        codes.addAll(EditRefusals.of(root));
        arguments.forEach(argument -> codes.addAll(BY_ARGUMENT.getOrDefault(argument, Set.of())));
        return codes;
    }
}
