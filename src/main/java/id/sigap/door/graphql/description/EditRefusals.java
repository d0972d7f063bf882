package id.sigap.door.graphql.description;

import static id.sigap.door.graphql.RuleCode.AREA_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.BANDS_GAP;
import static id.sigap.door.graphql.RuleCode.BANDS_OVERLAP;
import static id.sigap.door.graphql.RuleCode.BAND_INVALID;
import static id.sigap.door.graphql.RuleCode.BOUNDS_INVALID;
import static id.sigap.door.graphql.RuleCode.CATEGORY_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CONFLICT;
import static id.sigap.door.graphql.RuleCode.CONTACT_INVALID;
import static id.sigap.door.graphql.RuleCode.DAYS_OUT_OF_ORDER;
import static id.sigap.door.graphql.RuleCode.DAY_INVALID;
import static id.sigap.door.graphql.RuleCode.DAY_KIND_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.DAY_OF_OTHER_YEAR;
import static id.sigap.door.graphql.RuleCode.DAY_TWICE;
import static id.sigap.door.graphql.RuleCode.DAY_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.ENTRY_REPEATED;
import static id.sigap.door.graphql.RuleCode.FILE_COLUMNS;
import static id.sigap.door.graphql.RuleCode.FILE_ENCODING;
import static id.sigap.door.graphql.RuleCode.FILE_ROWS;
import static id.sigap.door.graphql.RuleCode.FORBIDDEN;
import static id.sigap.door.graphql.RuleCode.ID_INVALID;
import static id.sigap.door.graphql.RuleCode.MONTH_FINAL;
import static id.sigap.door.graphql.RuleCode.MONTH_INVALID;
import static id.sigap.door.graphql.RuleCode.OPTIONS_INVALID;
import static id.sigap.door.graphql.RuleCode.PERCENT_INVALID;
import static id.sigap.door.graphql.RuleCode.PLACEHOLDER_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.QUESTIONS_TOO_MANY;
import static id.sigap.door.graphql.RuleCode.REASON_MISSING;
import static id.sigap.door.graphql.RuleCode.TEXT_EMPTY;
import static id.sigap.door.graphql.RuleCode.TEXT_INVALID;
import static id.sigap.door.graphql.RuleCode.TEXT_PERSONAL;
import static id.sigap.door.graphql.RuleCode.TEXT_TOO_LONG;
import static id.sigap.door.graphql.RuleCode.YEAR_OUT_OF_RANGE;

import id.sigap.door.graphql.RuleCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what an edit of reference data may be refused, and a question about them that only admins may ask. */
final class EditRefusals {

    private static final Map<String, Set<RuleCode>> BY_ROOT = Map.ofEntries(
            Map.entry("calendarDayAdd", edit(DAY_TWICE, MONTH_FINAL, TEXT_EMPTY, YEAR_OUT_OF_RANGE)),
            Map.entry("calendarDayChange", edit(DAY_TWICE, DAY_UNKNOWN, MONTH_FINAL, TEXT_EMPTY, YEAR_OUT_OF_RANGE)),
            Map.entry("calendarDayWithdraw", edit(DAY_UNKNOWN, MONTH_FINAL, TEXT_EMPTY, YEAR_OUT_OF_RANGE)),
            Map.entry("calendarYearMark", edit(TEXT_EMPTY)),
            Map.entry(
                    "calendarDecreeApply",
                    edit(
                            DAY_INVALID,
                            DAY_KIND_UNKNOWN,
                            DAY_OF_OTHER_YEAR,
                            DAY_TWICE,
                            FILE_COLUMNS,
                            FILE_ENCODING,
                            FILE_ROWS,
                            MONTH_FINAL,
                            TEXT_EMPTY)),
            Map.entry("emergencyNoticeSet", edit(CATEGORY_UNKNOWN, CONTACT_INVALID, TEXT_EMPTY)),
            Map.entry("emergencyNoticeRemove", edit(CATEGORY_UNKNOWN)),
            Map.entry(
                    "dayNoticeSet",
                    edit(AREA_UNKNOWN, CATEGORY_UNKNOWN, DAYS_OUT_OF_ORDER, ID_INVALID, TEXT_EMPTY, YEAR_OUT_OF_RANGE)),
            Map.entry("dayNoticeRemove", edit(ID_INVALID)),
            Map.entry(
                    "categoryQuestionsSet",
                    edit(
                            BOUNDS_INVALID,
                            CATEGORY_UNKNOWN,
                            ENTRY_REPEATED,
                            ID_INVALID,
                            OPTIONS_INVALID,
                            QUESTIONS_TOO_MANY,
                            TEXT_EMPTY)),
            Map.entry(
                    "standardAnswerSet",
                    edit(CATEGORY_UNKNOWN, ID_INVALID, PLACEHOLDER_UNKNOWN, TEXT_EMPTY, TEXT_PERSONAL)),
            Map.entry("standardAnswerRemove", edit(ID_INVALID)),
            Map.entry("standardAnswers", EnumSet.of(CATEGORY_UNKNOWN, FORBIDDEN)),
            Map.entry(
                    "tariffSet",
                    edit(
                            BANDS_GAP,
                            BANDS_OVERLAP,
                            BAND_INVALID,
                            MONTH_FINAL,
                            MONTH_INVALID,
                            PERCENT_INVALID,
                            TEXT_EMPTY,
                            YEAR_OUT_OF_RANGE)),
            Map.entry("referenceChanges", EnumSet.of(FORBIDDEN, TEXT_INVALID, TEXT_TOO_LONG)),
            Map.entry("referenceVersion", EnumSet.of(FORBIDDEN)),
            Map.entry("deadlineRun", EnumSet.of(FORBIDDEN)));

    private EditRefusals() {}

    static Set<RuleCode> of(String root) {
        return BY_ROOT.getOrDefault(root, Set.of());
    }

    /** What every edit may be refused with, and more. */
    private static Set<RuleCode> edit(RuleCode... besides) {
        Set<RuleCode> codes = EnumSet.of(CONFLICT, FORBIDDEN, REASON_MISSING, TEXT_INVALID, TEXT_TOO_LONG);
        codes.addAll(List.of(besides));
        return codes;
    }
}
