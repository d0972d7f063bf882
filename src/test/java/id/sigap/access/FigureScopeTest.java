package id.sigap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureScopeTest {

    @Test
    void onlyStaffOfUnitsTheBureauAndAdminsAreToldFigures() {
        for (Role role : Role.values()) {
            boolean times =
                    EnumSet.of(Role.VALIDATOR, Role.TICKET_ADMIN, Role.ADMIN).contains(role);
            boolean told = times || EnumSet.of(Role.LURAH, Role.OFFICER).contains(role);
            assertEquals(told, of(role).isPresent(), role.name());
            assertEquals(times, of(role).filter(FigureScope::knowsTimes).isPresent(), role.name());
            assertEquals(times, of(role).filter(scope -> scope.covers("LAIN")).isPresent(), role.name());
        }
        assertEquals(Optional.empty(), FigureScope.of(Viewer.anonymous()));
    }

    @Test
    void anOfficerAsksAboutUnitsBelowAndALurahAboutTheirOwn() {
        assertTrue(of(Role.OFFICER).orElseThrow().covers("SUDIN"));
        assertFalse(of(Role.LURAH).orElseThrow().covers("SUDIN"));
        assertTrue(of(Role.LURAH).orElseThrow().covers("DINAS"));
    }

    /** Whatever is told, neither it nor what is left of it is fewer than five: for any two figures of which one is in the other. */
    @Test
    void noFigureAndNoDifferenceOfTwoIsOfFewerThanFive() {
        FigureScope officer = of(Role.OFFICER).orElseThrow();
        for (long count = 0; count < 15; count++) {
            Long whole = officer.told(count);
            assertEquals(count >= 5, whole != null, count + "");
            for (long part = 0; part <= count; part++) {
                Long told = officer.told(part, count);
                if (told != null) {
                    assertTrue(told == part && part >= 5 && count - part >= 5, part + " of " + count);
                }
            }
        }
        assertEquals(5L, officer.told(5, 10));
        assertNull(officer.told(5, 9));
    }

    @Test
    void whoMayKnowTimesIsToldEveryCountOfEveryMonth() {
        FigureScope bureau = of(Role.VALIDATOR).orElseThrow();
        assertEquals(0L, bureau.told(0));
        assertEquals(1L, bureau.told(1, 1));
        assertTrue(bureau.tells(false));
        assertFalse(of(Role.OFFICER).orElseThrow().tells(false));
        assertTrue(of(Role.OFFICER).orElseThrow().tells(true));
    }

    private static Optional<FigureScope> of(Role role) {
        return FigureScope.of(
                new Viewer("orang", Set.of(role), "DINAS", Set.of("DINAS", "SUDIN"), "31.72.01.1005", null));
    }
}
