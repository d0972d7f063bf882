package id.sigap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityPolicyTest {

    private static final Set<TicketField> TIMES = EnumSet.of(
            TicketField.SUBMITTED_AT,
            TicketField.STEP_TIMES,
            TicketField.COMMENT_TIMES,
            TicketField.DEADLINE,
            TicketField.LISTED_FROM);

    private static final TicketFacts PRIVATE = facts(false, false);
    private static final TicketFacts OPEN = facts(true, false);

    @Test
    void aPrivateReportDoesNotExistForStrangers() {
        assertEquals(Set.of(), VisibilityPolicy.standings(Viewer.anonymous(), PRIVATE));
        assertEquals(Set.of(), VisibilityPolicy.standings(viewer("somebody", null, Role.CITIZEN), PRIVATE));
        assertEquals(Set.of(), VisibilityPolicy.standings(viewer("clerk", "OTHER", Role.OFFICER), PRIVATE));
    }

    @Test
    void onlyTheReporterTheBureauAndAdminsSeeTimes() {
        for (Standing standing : Standing.values()) {
            boolean mayKnow =
                    EnumSet.of(Standing.OWNER, Standing.BUREAU, Standing.ADMIN).contains(standing);
            Set<TicketField> seen = EnumSet.copyOf(VisibilityPolicy.shownTo(standing));
            seen.retainAll(TIMES);
            assertEquals(mayKnow ? TIMES : Set.of(), seen, standing.name());
        }
    }

    @Test
    void onlyTheBureauAndAdminsMayAskForTheReporter() {
        for (Standing standing : Standing.values()) {
            assertEquals(
                    EnumSet.of(Standing.BUREAU, Standing.ADMIN).contains(standing),
                    VisibilityPolicy.shownTo(standing).contains(TicketField.REPORTER),
                    standing.name());
        }
    }

    @Test
    void aUnitSeesWhatItOrAUnitBelowHolds() {
        assertEquals(
                Set.of(Standing.HOLDER), VisibilityPolicy.standings(viewer("clerk", "HOLDER", Role.OFFICER), PRIVATE));
        assertEquals(Set.of(), VisibilityPolicy.standings(viewer("clerk", "HOLDER", Role.CITIZEN), PRIVATE));
    }

    @Test
    void aUrbanVillageSeesItsPublicReportsAndPrivateOnesOnlyWhileItHoldsThem() {
        Viewer lurah = new Viewer("lurah", Set.of(Role.LURAH), "KEL-1", Set.of("KEL-1"), "1", null);
        assertEquals(Set.of(Standing.PUBLIC, Standing.AREA_OFFICE), VisibilityPolicy.standings(lurah, OPEN));
        assertEquals(Set.of(), VisibilityPolicy.standings(lurah, PRIVATE));
        assertEquals(
                Set.of(Standing.HOLDER),
                VisibilityPolicy.standings(lurah, new TicketFacts(false, "owner", null, "KEL-1", "1", false)));
    }

    @Test
    void severalRolesAddUp() {
        Viewer both = viewer("owner", "HOLDER", Role.CITIZEN, Role.OFFICER);
        assertEquals(Set.of(Standing.OWNER, Standing.HOLDER), VisibilityPolicy.standings(both, PRIVATE));
        assertTrue(VisibilityPolicy.shown(both, PRIVATE)
                .containsAll(EnumSet.of(TicketField.SUBMITTED_AT, TicketField.REMINDER)));
    }

    @Test
    void aPinOpensTheReportItBelongsToAndNoTimes() {
        TicketFacts proven = facts(false, true);
        assertEquals(Set.of(Standing.PIN_HOLDER), VisibilityPolicy.standings(Viewer.anonymous(), proven));
        assertFalse(VisibilityPolicy.shown(Viewer.anonymous(), proven).contains(TicketField.SUBMITTED_AT));
    }

    @Test
    void whoSeesAReportOnlyBecauseItIsPublicDoesNotSeeItsPrivatePast() {
        assertFalse(VisibilityPolicy.seesPrivateSteps(EnumSet.of(Standing.PUBLIC, Standing.AREA_OFFICE)));
        assertFalse(VisibilityPolicy.seesPrivateSteps(EnumSet.of(Standing.PUBLIC, Standing.SUBMITTER)));
        assertTrue(VisibilityPolicy.seesPrivateSteps(EnumSet.of(Standing.PUBLIC, Standing.HOLDER)));
    }

    @Test
    void everyFieldHasAReader() {
        for (TicketField field : TicketField.values()) {
            assertTrue(VisibilityPolicy.shownTo(Standing.ADMIN).contains(field), field.name());
        }
    }

    private static TicketFacts facts(boolean open, boolean pinProven) {
        return new TicketFacts(open, "owner", "clerk-of-submit", "HOLDER", "1", pinProven);
    }

    private static Viewer viewer(String person, String unit, Role... roles) {
        return new Viewer(person, Set.of(roles), unit, unit == null ? Set.of() : Set.of(unit), null, null);
    }
}
