package id.sigap.reference.rules;

import static id.sigap.reference.rules.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.deadline.CategoryDays;
import id.sigap.deadline.SeededCalendar;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Area;
import id.sigap.reference.Area.AreaLevel;
import id.sigap.reference.Books;
import id.sigap.reference.Category;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done to units, and what is refused. */
class UnitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEGAN = LocalDate.of(2016, 1, 1);
    private static final LocalDate GONE = LocalDate.of(2026, 6, 30);

    /** GAMMA succeeded BETA, which succeeded ALPHA. */
    private static final ReferenceBook BOOK = Books.of(
            List.of(
                    new Area("31", AreaLevel.PROVINCE, "DKI", null, null),
                    new Area("31.71", AreaLevel.CITY, "Pusat", "31", null),
                    new Area("31.71.01.1001", AreaLevel.URBAN_VILLAGE, "Satu", "31.71", null),
                    new Area("31.71.01.1002", AreaLevel.URBAN_VILLAGE, "Dua", "31.71", null)),
            List.of(
                    unit("PEMPROV", null, "PEMPROV", null, null, null),
                    unit("BIRO", "PEMPROV", "BIRO", null, null, null),
                    unit("DINAS", "PEMPROV", "DINAS", null, null, null),
                    unit("SUDIN", "DINAS", "SUKU_DINAS", null, null, null),
                    unit("SEKSI", "SUDIN", "UPTD", null, null, null),
                    unit("LAIN", "PEMPROV", "DINAS", null, null, null),
                    unit("ALPHA", "PEMPROV", "DINAS", null, GONE, "BETA"),
                    unit("BETA", "PEMPROV", "DINAS", null, GONE.plusDays(30), "GAMMA"),
                    unit("GAMMA", "PEMPROV", "DINAS", null, null, null),
                    unit("ENDING", "PEMPROV", "DINAS", null, TODAY.plusDays(30), null),
                    unit("KEL-1", "PEMPROV", "KELURAHAN", "31.71.01.1001", null, null),
                    unit("KEL-2", "PEMPROV", "KELURAHAN", "31.71.01.1002", null, null),
                    unit("KEL-NEW", "PEMPROV", "KELURAHAN", null, null, null)),
            List.of(new Category(
                    "jalan",
                    new LocalizedText("Jalan", "Roads"),
                    "ROADS",
                    "LAIN",
                    CategoryDays.of(BEGAN, 7),
                    false,
                    new Validity(BEGAN, null))),
            List.of(),
            SeededCalendar.RULES);

    private static final UnitRules RULES = new UnitRules(BOOK, TODAY);

    @Test
    void aUnitThatHoldsIsAdded() {
        OrgUnit added = RULES.added(new UnitRules.Draft("NEW-1", " Dinas  Baru ", "DINAS", "UPTD", "31.71", TODAY));
        assertEquals("Dinas Baru", added.name());
        assertEquals(new Validity(TODAY, null), added.validity());
        assertTrue(added.attended());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DINAS,  Baru,       PEMPROV, UPTD,      ,      2026-11-23, CODE_TAKEN code
            dinas,  Baru,       PEMPROV, UPTD,      ,      2026-11-23, CODE_INVALID code
            A..B,   Baru,       PEMPROV, UPTD,      ,      2026-11-23, CODE_INVALID code
            NEW,    D1NAS,      PEMPROV, UPTD,      ,      2026-11-23, NAME_TAKEN name
            NEW,    ' ',        PEMPROV, UPTD,      ,      2026-11-23, TEXT_EMPTY name
            NEW,    ...,        PEMPROV, UPTD,      ,      2026-11-23, TEXT_INVALID name
            NEW,    Baru,       NOWHERE, UPTD,      ,      2026-11-23, UNIT_UNKNOWN parentCode
            NEW,    Baru,       ALPHA,   UPTD,      ,      2026-11-23, UNIT_CLOSED parentCode
            NEW,    Baru,       ENDING,  UPTD,      ,      2026-11-23, UNIT_CLOSED parentCode
            NEW,    Baru,       NEW,     UPTD,      ,      2026-11-23, UNIT_CIRCLE parentCode
            NEW,    Baru,       PEMPROV, KANTOR,    ,      2026-11-23, UNIT_KIND_UNKNOWN unitKind
            NEW,    Baru,       PEMPROV, UPTD,      99.99, 2026-11-23, AREA_UNKNOWN areaCode
            NEW,    Baru,       PEMPROV, KELURAHAN, 31.71, 2026-11-23, OFFICE_UNFIT areaCode
            NEW,    Baru,       PEMPROV, UPTD,      ,      2026-10-22, DAY_TOO_EARLY validFrom
            NEW,    Baru,       PEMPROV, UPTD,      ,      2199-01-01, YEAR_OUT_OF_RANGE validFrom
            """)
    void oneThatDoesNotHoldIsRefused(
            String code, String name, String parent, String kind, String area, LocalDate from, String refusal) {
        assertRefused(refusal, () -> RULES.added(new UnitRules.Draft(code, name, parent, kind, area, from)));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertRefused(
                "CODE_INVALID code, TEXT_TOO_LONG name, UNIT_KIND_UNKNOWN unitKind, UNIT_UNKNOWN parentCode",
                () -> RULES.added(new UnitRules.Draft("?", "x".repeat(10_000), "NOWHERE", "KANTOR", null, TODAY)));
    }

    @Test
    void noNameHidesOrReordersLetters() {
        for (String name : List.of("Dinas\u202eagram", "Di\u200bnas", "Dinas\u0000", "Dinas \udb40\udc41")) {
            assertRefused(
                    "TEXT_INVALID name", () -> RULES.changed("DINAS", new UnitRules.Edit(name, null, null, null)));
        }
    }

    @Test
    void whatIsNotNamedStays() {
        assertEquals(
                BOOK.unit("SUDIN").orElseThrow(), RULES.changed("SUDIN", new UnitRules.Edit(null, null, null, null)));
        assertEquals(
                "LAIN",
                RULES.changed("SUDIN", new UnitRules.Edit(null, "LAIN", null, null))
                        .parentCode());
        assertEquals(
                false,
                RULES.changed("PEMPROV", new UnitRules.Edit(null, null, null, false))
                        .attended());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOWHERE, DINAS,  UNIT_UNKNOWN code
            DINAS,   DINAS,  UNIT_CIRCLE parentCode
            DINAS,   SEKSI,  UNIT_CIRCLE parentCode
            DINAS,   ALPHA,  UNIT_CLOSED parentCode
            DINAS,   ENDING, UNIT_CLOSED parentCode
            """)
    void noUnitStandsBelowItselfOrBelowAClosedOne(String code, String parent, String refusal) {
        assertRefused(refusal, () -> RULES.changed(code, new UnitRules.Edit(null, parent, null, null)));
    }

    @Test
    void aUnitClosesWithItsSuccessor() {
        OrgUnit closed = RULES.closed("SEKSI", TODAY.minusDays(1), "LAIN");
        assertEquals(new Validity(BEGAN, TODAY.minusDays(1)), closed.validity());
        assertEquals("LAIN", closed.successorCode());
        assertNull(RULES.closed("SEKSI", TODAY, null).successorCode());
    }

    /** What ended long ago can still be given a successor, on the day it ended. */
    @Test
    void theSuccessorCanBeNamedLater() {
        assertEquals("LAIN", RULES.closed("ALPHA", GONE, "LAIN").successorCode());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOWHERE, 2026-12-31, LAIN,    UNIT_UNKNOWN code
            BIRO,    2026-12-31, LAIN,    UNIT_IS_BUREAU code
            DINAS,   2026-12-31, LAIN,    UNIT_HAS_BELOW code
            KEL-1,   2026-12-31, KEL-NEW, UNIT_SERVES_AREA code
            SEKSI,   2026-12-31, SEKSI,   UNIT_CIRCLE successorCode
            GAMMA,   2026-12-31, ALPHA,   UNIT_CIRCLE successorCode
            GAMMA,   2026-12-31, BETA,    UNIT_CIRCLE successorCode
            SEKSI,   2026-12-31, ALPHA,   UNIT_CLOSED successorCode
            SEKSI,   2026-12-31, ENDING,  UNIT_CLOSED successorCode
            SEKSI,   2026-12-31, KEL-1,   UNIT_CLOSED successorCode
            SEKSI,   2026-12-31, PEMPROV, UNIT_CLOSED successorCode
            KEL-NEW, 2026-12-31, LAIN,    UNIT_CLOSED successorCode
            SEKSI,   2026-12-31, NOWHERE, UNIT_UNKNOWN successorCode
            LAIN,    2026-12-31, ,        SUCCESSOR_MISSING successorCode
            SEKSI,   2015-12-31, LAIN,    DAYS_OUT_OF_ORDER lastDay
            SEKSI,   2026-11-21, LAIN,    DAY_OVER lastDay
            SEKSI,   2101-01-01, LAIN,    YEAR_OUT_OF_RANGE lastDay
            ALPHA,   2026-12-31, LAIN,    ALREADY_CLOSED code
            """)
    void whatDoesNotHoldIsNotClosed(String code, LocalDate lastDay, String successor, String refusal) {
        assertRefused(refusal, () -> RULES.closed(code, lastDay, successor));
    }

    @Test
    void aUnitReopensWithoutItsSuccessor() {
        OrgUnit again = RULES.reopened("ALPHA");
        assertEquals(new Validity(BEGAN, null), again.validity());
        assertNull(again.successorCode());
        assertRefused("NOT_CLOSED code", () -> RULES.reopened("DINAS"));
    }

    @Test
    void theWorkOfAClosedUnitIsThatOfTheLastOfItsSuccessors() {
        assertEquals("GAMMA", BOOK.heirOf("ALPHA", TODAY));
        assertEquals("BETA", BOOK.heirOf("ALPHA", GONE.plusDays(1)));
        assertEquals("ALPHA", BOOK.heirOf("ALPHA", GONE));
        assertEquals("DINAS", BOOK.heirOf("DINAS", TODAY));
        assertEquals(Set.of("ALPHA", "BETA"), BOOK.standsInFor("GAMMA", TODAY));
        assertEquals(Set.of("ALPHA"), BOOK.standsInFor("BETA", GONE.plusDays(1)));
        assertEquals(Set.of(), BOOK.standsInFor("BETA", GONE));
        assertEquals(Set.of("GAMMA", "ALPHA", "BETA"), BOOK.reachOf("GAMMA", TODAY));
    }

    @Test
    void anAreaGetsAnotherOfficeAndIsNeverWithout() {
        List<OrgUnit> units = AreaOffices.set("31.71.01.1001", "KEL-NEW", BOOK, TODAY);
        assertEquals(
                List.of("KEL-1", "KEL-NEW"), units.stream().map(OrgUnit::code).toList());
        assertNull(units.get(0).areaCode());
        assertEquals("31.71.01.1001", units.get(1).areaCode());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            99.99,         KEL-NEW, AREA_UNKNOWN areaCode
            31.71.01.1001, NOWHERE, UNIT_UNKNOWN unitCode
            31.71.01.1001, ALPHA,   UNIT_CLOSED unitCode
            31.71.01.1001, LAIN,    OFFICE_UNFIT unitCode
            31.71.01.1001, KEL-2,   UNIT_SERVES_AREA unitCode
            """)
    void noOtherUnitIsAnOffice(String area, String unit, String refusal) {
        assertRefused(refusal, () -> AreaOffices.set(area, unit, BOOK, TODAY));
    }

    private static OrgUnit unit(String code, String parent, String kind, String area, LocalDate to, String successor) {
        return new OrgUnit(
                code, code, parent, kind, area, code.equals("BIRO"), true, new Validity(BEGAN, to), successor);
    }
}
