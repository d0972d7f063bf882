package id.sigap.reference.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.leaks.OwnDatabase;
import id.sigap.reference.admin.TestFrozenMonths;
import id.sigap.testing.Edited;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad edits are refused with a fixed code and field, the same in a dry run, and change nothing. */
@QuarkusTest
class RegisterRefusalsIT {

    private OwnDatabase own;

    @BeforeEach
    void dataOfItsOwn() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualData() {
        TestFrozenMonths.say(null);
        own.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unitClose            | code: "SDA", lastDay: "2026-12-31", successorCode: "SDA"      | UNIT_HAS_BELOW code, UNIT_CIRCLE successorCode
            unitClose            | code: "BIRO-PEM", lastDay: "2026-12-31", successorCode: "BPAD" | UNIT_IS_BUREAU code
            unitClose            | code: "BPAD", lastDay: "2026-12-31"                           | SUCCESSOR_MISSING successorCode
            unitClose            | code: "BPAD", lastDay: "2015-12-31", successorCode: "BAPENDA" | DAYS_OUT_OF_ORDER lastDay
            unitClose            | code: "NOWHERE", lastDay: "2026-12-31"                        | UNIT_UNKNOWN code
            unitReopen           | code: "BPAD"                                                  | NOT_CLOSED code
            unitChange           | code: "DKI", input: { parentCode: "SDA" }                     | UNIT_CIRCLE parentCode
            unitChange           | code: "SDA", input: { name: "B1RO Pemerintahan" }             | NAME_TAKEN name
            unitAdd              | input: { code: "SDA", name: "x", unitKind: "DINAS", validFrom: "2026-11-23" } | CODE_TAKEN code
            unitAdd              | input: { code: "a b", name: "", unitKind: "KANTOR", validFrom: "2026-01-01" } | CODE_INVALID code, TEXT_EMPTY name, UNIT_KIND_UNKNOWN unitKind, DAY_TOO_EARLY validFrom
            areaOfficeSet        | areaCode: "31.72.01.1005", unitCode: "KEL-31.72.01.1004"      | UNIT_SERVES_AREA unitCode
            areaOfficeSet        | areaCode: "31.72.01.1005", unitCode: "SDA"                    | OFFICE_UNFIT unitCode
            areaOfficeSet        | areaCode: "99", unitCode: "SDA"                               | AREA_UNKNOWN areaCode
            categoryClose        | code: "trotoar", lastDay: "2026-11-01"                        | DAY_OVER lastDay
            categoryClose        | code: "nowhere", lastDay: "2026-12-31"                        | CATEGORY_UNKNOWN code
            categoryReopen       | code: "trotoar"                                               | NOT_CLOSED code
            categoryChange       | code: "trotoar", input: { unitCode: "NOWHERE", group: "x" }   | CODE_INVALID group, UNIT_UNKNOWN unitCode
            categoryChange       | code: "trotoar", input: { nameIndonesian: "a\u202eb" }       | TEXT_INVALID nameIndonesian
            categoryDaysSet      | categoryCode: "trotoar", validFrom: "2016-01-01", workingDays: 5 | DAY_TOO_EARLY validFrom
            categoryDaysSet      | categoryCode: "trotoar", validFrom: "2026-12-01", workingDays: 0 | WORKING_DAYS_OUT_OF_RANGE workingDays
            categoryDaysSet      | categoryCode: "trotoar", validFrom: "2015-12-31", workingDays: 5 | DAY_TOO_EARLY validFrom
            categoryDaysWithdraw | categoryCode: "trotoar", validFrom: "2016-01-01"              | VALIDITY_GAP validFrom
            categoryDaysWithdraw | categoryCode: "trotoar", validFrom: "2026-11-23"              | VALIDITY_UNKNOWN validFrom
            stepClockSet         | step: HANDLING, validFrom: "2026-11-23"                       | VALIDITY_GAP workingDays
            stepClockSet         | step: HANDLING, categoryCode: "nowhere", validFrom: "2026-11-23", workingDays: 2 | CATEGORY_UNKNOWN categoryCode
            stepClockSet         | step: HANDLING, validFrom: "2026-11-23", workingDays: 2, replace: true | VALIDITY_UNKNOWN validFrom
            stepClockWithdraw    | step: HANDLING, validFrom: "2016-01-01"                       | VALIDITY_GAP validFrom
            channelClose         | code: "JAKI", lastDay: "2101-01-01"                           | YEAR_OUT_OF_RANGE lastDay
            channelClose         | code: "QLUE", lastDay: "2026-12-31"                           | ALREADY_CLOSED code
            channelChange        | code: "JAKI", input: { firstReceiver: BUREAU, group: "RADIO" } | GROUP_UNKNOWN group, RECEIVER_UNFIT firstReceiver
            channelReopen        | code: "NOWHERE"                                               | CHANNEL_UNKNOWN code
            """)
    void whatDoesNotHoldIsRefused(String mutation, String arguments, String refusals) {
        assertEquals(List.of(refusals.split(", ")), Edited.refused(mutation, arguments));
    }

    @Test
    void namesAreNoLongerThanTheyAreShown() {
        String name = "nameEnglish: \"" + "x".repeat(9_000) + "\"";
        assertEquals(
                List.of("TEXT_TOO_LONG nameEnglish"),
                Edited.refused("categoryChange", "code: \"trotoar\", input: { " + name + " }"));
    }

    @Test
    void twoOfOneDayOverlap() {
        String days = "categoryCode: \"trotoar\", validFrom: \"2026-12-01\", workingDays: 5";
        Edited.done("categoryDaysSet", days);
        assertEquals(List.of("VALIDITY_OVERLAPS validFrom"), Edited.refused("categoryDaysSet", days));
        String clock = "step: VALIDATION, validFrom: \"2026-12-01\", workingDays: 2";
        Edited.done("stepClockSet", clock);
        assertEquals(List.of("VALIDITY_OVERLAPS validFrom"), Edited.refused("stepClockSet", clock));
    }

    @Test
    void noUnitSucceedsWhatSucceedsIt() {
        Edited.done("unitClose", "code: \"BPAD\", lastDay: \"2026-11-23\", successorCode: \"BAPENDA\"");
        assertEquals(
                List.of("UNIT_CIRCLE successorCode"),
                Edited.refused("unitClose", "code: \"BAPENDA\", lastDay: \"2026-11-24\", successorCode: \"BPAD\""));
        assertEquals(
                List.of("UNIT_CLOSED unitCode"),
                Edited.refused("categoryChange", "code: \"trotoar\", input: { unitCode: \"BPAD\" }"));
    }

    @Test
    void daysOfAFinalMonthAreLeftAlone() {
        TestFrozenMonths.say(YearMonth.of(2026, 10));
        assertEquals(
                List.of("MONTH_FINAL validFrom"),
                Edited.refused(
                        "categoryDaysSet", "categoryCode: \"trotoar\", validFrom: \"2026-10-30\", workingDays: 5"));
        assertEquals(
                List.of("MONTH_FINAL validFrom"),
                Edited.refused("stepClockSet", "step: HANDLING, validFrom: \"2026-10-30\", workingDays: 5"));
    }
}
