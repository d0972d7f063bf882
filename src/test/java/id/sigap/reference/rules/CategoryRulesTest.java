package id.sigap.reference.rules;

import static id.sigap.reference.rules.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.deadline.CategoryDays;
import id.sigap.deadline.ClockStep;
import id.sigap.deadline.SeededCalendar;
import id.sigap.deadline.StepClockRule;
import id.sigap.deadline.StepClocks;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Books;
import id.sigap.reference.Category;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done to categories, their days and step clocks, and what is refused. */
class CategoryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEGAN = LocalDate.of(2016, 1, 1);
    private static final LocalDate RECENT = LocalDate.of(2026, 11, 2);
    private static final LocalDate TO_COME = LocalDate.of(2027, 1, 1);

    private static final ReferenceBook BOOK = Books.of(
            List.of(),
            List.of(unit("DINAS", null), unit("LAMA", LocalDate.of(2026, 6, 30)), unit("ENDING", TO_COME)),
            List.of(
                    category("jalan", "Jalan", new Validity(BEGAN, null), Map.of(BEGAN, 7, RECENT, 5, TO_COME, 10)),
                    category("taman", "Taman", new Validity(BEGAN, null), Map.of(BEGAN, 7)),
                    category("lama", "Lama", new Validity(BEGAN, LocalDate.of(2026, 6, 30)), Map.of(BEGAN, 7))),
            List.of(),
            List.of(
                    SeededCalendar.RULES.get(0),
                    SeededCalendar.RULES.get(1),
                    SeededCalendar.RULES.get(2),
                    new StepClockRule(ClockStep.HANDLING, null, 4, false, TO_COME),
                    new StepClockRule(ClockStep.HANDLING, "jalan", 3, false, RECENT)));

    private static final CategoryRules RULES = new CategoryRules(BOOK, TODAY);
    private static final StepClockEdits CLOCKS = new StepClockEdits(BOOK, TODAY);

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 7",
        "2016-01-01, 7",
        "2026-11-01, 7",
        "2026-11-02, 5",
        "2026-12-31, 5",
        "2027-01-01, 10",
        "2099-01-01, 10"
    })
    void eachReportHasTheDaysOfTheDayItBegan(LocalDate dayZero, int days) {
        assertEquals(days, BOOK.workingDays("jalan", dayZero));
    }

    @Test
    void aCategoryThatHoldsIsAdded() {
        Category added = RULES.added(draft("halte-rusak", "Halte Rusak", "BUS_STOPS", "DINAS", 3, TODAY));
        assertEquals(3, added.days().on(TODAY));
        assertEquals(new LocalizedText("Halte Rusak", "Halte Rusak (en)"), added.name());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            jalan,   Baru,    ROADS, DINAS,   7,   2026-11-23, CODE_TAKEN code
            Jalan,   Baru,    ROADS, DINAS,   7,   2026-11-23, CODE_INVALID code
            a--b,    Baru,    ROADS, DINAS,   7,   2026-11-23, CODE_INVALID code
            baru,    'J alan',ROADS, DINAS,   7,   2026-11-23, 'NAME_TAKEN nameIndonesian, NAME_TAKEN nameEnglish'
            baru,    Baru,    roads, DINAS,   7,   2026-11-23, CODE_INVALID group
            baru,    Baru,    ROADS, NOWHERE, 7,   2026-11-23, UNIT_UNKNOWN unitCode
            baru,    Baru,    ROADS, LAMA,    7,   2026-11-23, UNIT_CLOSED unitCode
            baru,    Baru,    ROADS, ENDING,  7,   2026-11-23, UNIT_CLOSED unitCode
            baru,    Baru,    ROADS, DINAS,   0,   2026-11-23, WORKING_DAYS_OUT_OF_RANGE workingDays
            baru,    Baru,    ROADS, DINAS,   366, 2026-11-23, WORKING_DAYS_OUT_OF_RANGE workingDays
            baru,    Baru,    ROADS, DINAS,   7,   2026-10-22, DAY_TOO_EARLY validFrom
            """)
    void oneThatDoesNotHoldIsRefused(
            String code, String name, String group, String unit, int days, LocalDate from, String refusal) {
        assertRefused(refusal, () -> RULES.added(draft(code, name, group, unit, days, from)));
    }

    @Test
    void whatIsNotNamedStaysAndWhatClosedIsFree() {
        assertEquals(
                BOOK.category("jalan").orElseThrow(),
                RULES.changed("jalan", new CategoryRules.Edit(null, null, null, null, null)));
        Category renamed = RULES.changed("jalan", new CategoryRules.Edit("Lama", null, null, null, true));
        assertEquals(new LocalizedText("Lama", "Jalan (en)"), renamed.name());
        assertEquals(true, renamed.internal());
        assertRefused(
                "CATEGORY_UNKNOWN code",
                () -> RULES.changed("nowhere", new CategoryRules.Edit(null, null, null, null, null)));
        assertRefused(
                "NAME_TAKEN nameIndonesian",
                () -> RULES.changed("jalan", new CategoryRules.Edit("TAMAN", null, null, null, null)));
    }

    @Test
    void aCategoryClosesAndReopens() {
        assertEquals(new Validity(BEGAN, TODAY), RULES.closed("jalan", TODAY).validity());
        assertEquals(new Validity(BEGAN, null), RULES.reopened("lama").validity());
        assertRefused("ALREADY_CLOSED code", () -> RULES.closed("lama", TODAY));
        assertRefused("DAY_OVER lastDay", () -> RULES.closed("jalan", TODAY.minusDays(2)));
        assertRefused("DAYS_OUT_OF_ORDER lastDay", () -> RULES.closed("jalan", BEGAN.minusDays(1)));
        assertRefused("NOT_CLOSED code", () -> RULES.reopened("jalan"));
    }

    @Test
    void daysHoldUntilTheNextOnesBegin() {
        Category more = RULES.withDays("jalan", LocalDate.of(2026, 12, 1), 6, false);
        assertEquals(5, more.days().on(LocalDate.of(2026, 11, 30)));
        assertEquals(6, more.days().on(LocalDate.of(2026, 12, 31)));
        assertEquals(10, more.days().on(TO_COME));
        assertEquals(8, RULES.withDays("jalan", RECENT, 8, true).days().on(TODAY));
        assertEquals(7, RULES.withoutDays("jalan", RECENT).days().on(TODAY));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            nowhere, 2026-12-01, 5,   false, CATEGORY_UNKNOWN categoryCode
            jalan,   2026-11-02, 5,   false, VALIDITY_OVERLAPS validFrom
            jalan,   2026-12-01, 5,   true,  VALIDITY_UNKNOWN validFrom
            jalan,   2026-12-01, 0,   false, WORKING_DAYS_OUT_OF_RANGE workingDays
            jalan,   2026-10-22, 5,   false, DAY_TOO_EARLY validFrom
            jalan,   2016-01-01, 5,   true,  DAY_TOO_EARLY validFrom
            jalan,   2101-01-01, 5,   false, YEAR_OUT_OF_RANGE validFrom
            lama,    2026-11-23, 5,   false, DAYS_OUT_OF_ORDER validFrom
            """)
    void daysThatOverlapOrReachBackAreRefused(String code, LocalDate from, int days, boolean replace, String refusal) {
        assertRefused(refusal, () -> RULES.withDays(code, from, days, replace));
    }

    @Test
    void noDayIsLeftWithoutDays() {
        assertRefused("VALIDITY_GAP validFrom", () -> RULES.withoutDays("jalan", BEGAN));
        assertRefused("VALIDITY_UNKNOWN validFrom", () -> RULES.withoutDays("jalan", TODAY));
    }

    @Test
    void aClockCanBeSetAndTakenBack() {
        StepClockRule clock = new StepClockRule(ClockStep.VALIDATION, "jalan", 2, false, TODAY);
        assertEquals(clock, CLOCKS.set(clock, false));
        assertEquals(5, new ReferenceDays(BOOK).handling("taman", TODAY));
        assertEquals(3, new ReferenceDays(BOOK).handling("jalan", TODAY));
        assertEquals(
                TO_COME, CLOCKS.withdrawn(ClockStep.HANDLING, null, TO_COME).validFrom());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HANDLING,   nowhere, 2026-11-23, 5,    false, false, CATEGORY_UNKNOWN categoryCode
            HANDLING,   jalan,   2026-11-02, 5,    false, false, VALIDITY_OVERLAPS validFrom
            HANDLING,   jalan,   2026-11-03, 5,    false, true,  VALIDITY_UNKNOWN validFrom
            VALIDATION, ,        2026-11-23, 0,    false, false, WORKING_DAYS_OUT_OF_RANGE workingDays
            VALIDATION, ,        2026-11-23, -1,   false, false, WORKING_DAYS_OUT_OF_RANGE workingDays
            VALIDATION, ,        2026-11-23, -365, true,  false, WORKING_DAYS_OUT_OF_RANGE workingDays
            VALIDATION, ,        2026-11-23, ,     false, false, VALIDITY_GAP workingDays
            VALIDATION, ,        2026-10-22, 2,    false, false, DAY_TOO_EARLY validFrom
            """)
    void clocksThatOverlapOrReachBackAreRefused(
            ClockStep step,
            String category,
            LocalDate from,
            Integer days,
            boolean relative,
            boolean replace,
            String refusal) {
        assertRefused(refusal, () -> CLOCKS.set(new StepClockRule(step, category, days, relative, from), replace));
    }

    @Test
    void noStepIsLeftWithoutAClock() {
        assertRefused("VALIDITY_GAP validFrom", () -> CLOCKS.withdrawn(ClockStep.HANDLING, null, BEGAN));
        assertRefused("VALIDITY_UNKNOWN validFrom", () -> CLOCKS.withdrawn(ClockStep.HANDLING, null, TODAY));
        assertRefused("CATEGORY_UNKNOWN categoryCode", () -> CLOCKS.withdrawn(ClockStep.HANDLING, "nowhere", TODAY));
    }

    /** What the clocks of a book come to. */
    private record ReferenceDays(ReferenceBook book) {
        int handling(String category, LocalDate on) {
            return new StepClocks(book.stepClocks())
                    .workingDays(ClockStep.HANDLING, category, book.workingDays(category, BEGAN), on);
        }
    }

    private static CategoryRules.Draft draft(
            String code, String name, String group, String unit, int days, LocalDate from) {
        return new CategoryRules.Draft(code, name, name + " (en)", group, unit, days, false, from);
    }

    private static Category category(String code, String name, Validity validity, Map<LocalDate, Integer> days) {
        return new Category(
                code,
                new LocalizedText(name, name + " (en)"),
                "ROADS",
                "DINAS",
                new CategoryDays(new TreeMap<>(days)),
                false,
                validity);
    }

    private static OrgUnit unit(String code, LocalDate to) {
        return new OrgUnit(code, code, null, "DINAS", null, false, true, new Validity(BEGAN, to));
    }
}
