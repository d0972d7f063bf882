package id.sigap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationScopeTest {

    private static final String BUREAU = "BIRO-PEM";

    @Test
    void onlyThoseWhoWorkForAUnitAndTheBureauAndAdminsHearOfClocks() {
        for (Role role : Role.values()) {
            boolean hears = EnumSet.of(Role.LURAH, Role.OFFICER, Role.VALIDATOR, Role.TICKET_ADMIN, Role.ADMIN)
                    .contains(role);
            assertEquals(hears, of(Set.of(role)).isPresent(), role.name());
            boolean whole =
                    EnumSet.of(Role.VALIDATOR, Role.TICKET_ADMIN, Role.ADMIN).contains(role);
            assertEquals(whole, of(Set.of(role)).filter(EscalationScope::whole).isPresent(), role.name());
        }
        assertEquals(Optional.empty(), EscalationScope.of(Viewer.anonymous(), BUREAU));
    }

    @Test
    void anOfficerHearsAtOnceOfTheirOwnUnitAndLaterOfThoseBelow() {
        EscalationScope officer = of(Set.of(Role.OFFICER)).orElseThrow();
        assertTrue(officer.hearsAtOnce("DINAS", false));
        assertFalse(officer.hearsAtOnce("DINAS", true), "that clock began elsewhere");
        assertFalse(officer.hearsAtOnce("SUDIN", false));
        assertTrue(officer.hears("SUDIN", "SUDIN"));
        assertTrue(officer.hears("DINAS", "SUDIN"), "it delegated");
        assertFalse(officer.hears("DINAS", "LAIN"), "it is elsewhere now");
        assertFalse(officer.hears("LAIN", "LAIN"));
    }

    @Test
    void aLurahHearsOfTheirOwnOfficeAlone() {
        EscalationScope lurah = of(Set.of(Role.LURAH)).orElseThrow();
        assertTrue(lurah.hears("DINAS", "DINAS"));
        assertFalse(lurah.hears("SUDIN", "SUDIN"));
    }

    @Test
    void theBureauHearsAtOnceOfItsOwnClocksWhoeverHoldsTheReport() {
        EscalationScope bureau = of(Set.of(Role.VALIDATOR)).orElseThrow();
        assertTrue(bureau.hears(BUREAU, "LAIN"));
        assertTrue(bureau.hearsAtOnce(BUREAU, true));
        assertFalse(bureau.hears("DINAS", "DINAS"));
    }

    private static Optional<EscalationScope> of(Set<Role> roles) {
        return EscalationScope.of(
                new Viewer("orang", roles, "DINAS", Set.of("DINAS", "SUDIN"), "31.72.01.1005", null), BUREAU);
    }
}
