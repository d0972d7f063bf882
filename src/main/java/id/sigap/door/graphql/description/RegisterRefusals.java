package id.sigap.door.graphql.description;

import static id.sigap.door.graphql.RuleCode.ALREADY_CLOSED;
import static id.sigap.door.graphql.RuleCode.AREA_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CATEGORY_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CHANNEL_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CODE_INVALID;
import static id.sigap.door.graphql.RuleCode.CODE_TAKEN;
import static id.sigap.door.graphql.RuleCode.CONFLICT;
import static id.sigap.door.graphql.RuleCode.DAYS_OUT_OF_ORDER;
import static id.sigap.door.graphql.RuleCode.DAY_OVER;
import static id.sigap.door.graphql.RuleCode.DAY_TOO_EARLY;
import static id.sigap.door.graphql.RuleCode.FORBIDDEN;
import static id.sigap.door.graphql.RuleCode.GROUP_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.MONTH_FINAL;
import static id.sigap.door.graphql.RuleCode.NAME_TAKEN;
import static id.sigap.door.graphql.RuleCode.NOT_CLOSED;
import static id.sigap.door.graphql.RuleCode.OFFICE_UNFIT;
import static id.sigap.door.graphql.RuleCode.REASON_MISSING;
import static id.sigap.door.graphql.RuleCode.RECEIVER_UNFIT;
import static id.sigap.door.graphql.RuleCode.SUCCESSOR_MISSING;
import static id.sigap.door.graphql.RuleCode.TEXT_EMPTY;
import static id.sigap.door.graphql.RuleCode.TEXT_INVALID;
import static id.sigap.door.graphql.RuleCode.TEXT_TOO_LONG;
import static id.sigap.door.graphql.RuleCode.UNIT_CIRCLE;
import static id.sigap.door.graphql.RuleCode.UNIT_CLOSED;
import static id.sigap.door.graphql.RuleCode.UNIT_HAS_BELOW;
import static id.sigap.door.graphql.RuleCode.UNIT_IS_BUREAU;
import static id.sigap.door.graphql.RuleCode.UNIT_KIND_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.UNIT_SERVES_AREA;
import static id.sigap.door.graphql.RuleCode.UNIT_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.VALIDITY_GAP;
import static id.sigap.door.graphql.RuleCode.VALIDITY_OVERLAPS;
import static id.sigap.door.graphql.RuleCode.VALIDITY_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.WORKING_DAYS_OUT_OF_RANGE;
import static id.sigap.door.graphql.RuleCode.YEAR_OUT_OF_RANGE;

import id.sigap.door.graphql.RuleCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** By what an edit of units, categories, step clocks and channels may be refused. */
final class RegisterRefusals {

    private static final RuleCode[] FIRST_DAY = {DAY_TOO_EARLY, YEAR_OUT_OF_RANGE};
    private static final RuleCode[] CLOSING = {ALREADY_CLOSED, DAYS_OUT_OF_ORDER, DAY_OVER, YEAR_OUT_OF_RANGE};
    private static final RuleCode[] ADDING = {CODE_INVALID, CODE_TAKEN, NAME_TAKEN, TEXT_EMPTY};

    private static final Map<String, Set<RuleCode>> BY_ROOT = Map.ofEntries(
            Map.entry("categoryAdd", edit(FIRST_DAY, ADDING, of(UNIT_CLOSED, UNIT_UNKNOWN, WORKING_DAYS_OUT_OF_RANGE))),
            Map.entry(
                    "categoryChange",
                    edit(of(CATEGORY_UNKNOWN, CODE_INVALID, NAME_TAKEN, TEXT_EMPTY, UNIT_CLOSED, UNIT_UNKNOWN))),
            Map.entry("categoryClose", edit(CLOSING, of(CATEGORY_UNKNOWN))),
            Map.entry("categoryReopen", edit(of(CATEGORY_UNKNOWN, NAME_TAKEN, NOT_CLOSED, UNIT_CLOSED))),
            Map.entry(
                    "categoryDaysSet",
                    edit(
                            FIRST_DAY,
                            of(
                                    DAYS_OUT_OF_ORDER,
                                    MONTH_FINAL,
                                    VALIDITY_OVERLAPS,
                                    VALIDITY_UNKNOWN,
                                    WORKING_DAYS_OUT_OF_RANGE))),
            Map.entry("categoryDaysWithdraw", edit(FIRST_DAY, of(MONTH_FINAL, VALIDITY_GAP, VALIDITY_UNKNOWN))),
            Map.entry(
                    "stepClockSet",
                    edit(
                            FIRST_DAY,
                            of(
                                    MONTH_FINAL,
                                    VALIDITY_GAP,
                                    VALIDITY_OVERLAPS,
                                    VALIDITY_UNKNOWN,
                                    WORKING_DAYS_OUT_OF_RANGE))),
            Map.entry("stepClockWithdraw", edit(FIRST_DAY, of(MONTH_FINAL, VALIDITY_GAP, VALIDITY_UNKNOWN))),
            Map.entry(
                    "unitAdd",
                    edit(
                            FIRST_DAY,
                            ADDING,
                            of(AREA_UNKNOWN, OFFICE_UNFIT, UNIT_CIRCLE, UNIT_CLOSED, UNIT_KIND_UNKNOWN, UNIT_UNKNOWN))),
            Map.entry(
                    "unitChange",
                    edit(of(
                            AREA_UNKNOWN,
                            NAME_TAKEN,
                            OFFICE_UNFIT,
                            TEXT_EMPTY,
                            UNIT_CIRCLE,
                            UNIT_CLOSED,
                            UNIT_UNKNOWN))),
            Map.entry(
                    "unitClose",
                    edit(
                            CLOSING,
                            of(
                                    SUCCESSOR_MISSING,
                                    UNIT_CIRCLE,
                                    UNIT_CLOSED,
                                    UNIT_HAS_BELOW,
                                    UNIT_IS_BUREAU,
                                    UNIT_SERVES_AREA,
                                    UNIT_UNKNOWN))),
            Map.entry("unitReopen", edit(of(NAME_TAKEN, NOT_CLOSED, UNIT_CLOSED, UNIT_UNKNOWN))),
            Map.entry("areaOfficeSet", edit(of(OFFICE_UNFIT, UNIT_SERVES_AREA))),
            Map.entry("channelAdd", edit(FIRST_DAY, ADDING, of(GROUP_UNKNOWN, RECEIVER_UNFIT))),
            Map.entry(
                    "channelChange",
                    edit(of(
                            CHANNEL_UNKNOWN,
                            DAYS_OUT_OF_ORDER,
                            GROUP_UNKNOWN,
                            NAME_TAKEN,
                            RECEIVER_UNFIT,
                            TEXT_EMPTY,
                            YEAR_OUT_OF_RANGE))),
            Map.entry("channelClose", edit(CLOSING, of(CHANNEL_UNKNOWN))),
            Map.entry("channelReopen", edit(of(CHANNEL_UNKNOWN, NAME_TAKEN, NOT_CLOSED))));

    private RegisterRefusals() {}

    static Set<RuleCode> of(String root) {
        return BY_ROOT.getOrDefault(root, Set.of());
    }

    /** What every edit may be refused with, and more. */
    private static Set<RuleCode> edit(RuleCode[]... besides) {
        Set<RuleCode> codes = EnumSet.of(CONFLICT, FORBIDDEN, REASON_MISSING, TEXT_INVALID, TEXT_TOO_LONG);
        Stream.of(besides).map(Arrays::asList).forEach((List<RuleCode> some) -> codes.addAll(some));
        return codes;
    }

    private static RuleCode[] of(RuleCode... codes) {
        return codes;
    }
}
