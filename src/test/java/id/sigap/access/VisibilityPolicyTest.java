package id.sigap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Shows(Promise.C2)
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

    /** A witness is one of those who hold it, or of the office of its urban village, and sees this as such. */
    @Test
    void whoeverSeesAReportSeesWhatClientsNeverFindNull() {
        for (Standing standing : EnumSet.complementOf(EnumSet.of(Standing.WITNESS, Standing.COLLEAGUE))) {
            boolean outsider = standing == Standing.PUBLIC || standing == Standing.AREA_OFFICE;
            for (boolean open : outsider ? new boolean[] {true} : new boolean[] {true, false}) {
                assertTrue(
                        VisibilityPolicy.shownTo(standing, open).containsAll(VisibilityPolicy.ALWAYS),
                        standing + " " + open);
                assertTrue(
                        VisibilityPolicy.shownInList(standing, open).containsAll(VisibilityPolicy.ALWAYS),
                        "in lists: " + standing + " " + open);
            }
        }
    }

    /** However the fields of several are kept: asked twice, for each set is found again by its bits. */
    @Test
    void sightAddsUpWhateverSomebodyIsAtOnce() {
        Standing[] all = Standing.values();
        for (int round = 0; round < 2; round++) {
            for (int bits = 0; bits < 1 << all.length; bits++) {
                int chosen = bits;
                List<Standing> standings = IntStream.range(0, all.length)
                        .filter(at -> (chosen >> at & 1) == 1)
                        .mapToObj(at -> all[at])
                        .toList();
                for (boolean open : new boolean[] {true, false}) {
                    assertEquals(
                            together(standings, standing -> VisibilityPolicy.shownTo(standing, open)),
                            VisibilityPolicy.shown(Set.copyOf(standings), open),
                            () -> standings + " " + open);
                    assertEquals(
                            together(standings, standing -> VisibilityPolicy.shownInList(standing, open)),
                            VisibilityPolicy.shownInList(Set.copyOf(standings), open),
                            () -> "in lists: " + standings + " " + open);
                }
            }
        }
    }

    private static Set<TicketField> together(List<Standing> standings, Function<Standing, Set<TicketField>> each) {
        Set<TicketField> fields = EnumSet.noneOf(TicketField.class);
        standings.forEach(standing -> fields.addAll(each.apply(standing)));
        return fields;
    }

    @Test
    void onlyTheReporterTheBureauAndAdminsSeeTimes() {
        for (Standing standing : Standing.values()) {
            boolean mayKnow =
                    EnumSet.of(Standing.OWNER, Standing.BUREAU, Standing.ADMIN).contains(standing);
            Set<TicketField> seen = EnumSet.copyOf(VisibilityPolicy.shownTo(standing, true));
            seen.retainAll(TIMES);
            assertEquals(mayKnow ? TIMES : Set.of(), seen, standing.name());
        }
    }

    @Test
    void onlyTheBureauAndAdminsMayAskForTheReporter() {
        for (Standing standing : Standing.values()) {
            assertEquals(
                    EnumSet.of(Standing.BUREAU, Standing.ADMIN).contains(standing),
                    VisibilityPolicy.shownTo(standing, true).contains(TicketField.REPORTER),
                    standing.name());
        }
    }

    /** No words of theirs could be hidden from those outside, so those outside read none. */
    @Test
    void whoeverReadsAnswersReadsWhatIsHiddenToo() {
        for (Standing standing : Standing.values()) {
            for (boolean open : new boolean[] {true, false}) {
                Set<TicketField> shown = VisibilityPolicy.shownTo(standing, open);
                assertEquals(
                        shown.contains(TicketField.REDACTION), shown.contains(TicketField.ANSWERS), standing.name());
            }
        }
        assertFalse(VisibilityPolicy.shownInList(Standing.HOLDER, false).contains(TicketField.ANSWERS));
    }

    @Test
    void aUnitSeesWhatItOrAUnitBelowHolds() {
        assertEquals(
                Set.of(Standing.HOLDER, Standing.WITNESS, Standing.COLLEAGUE),
                VisibilityPolicy.standings(viewer("clerk", "HOLDER", Role.OFFICER), PRIVATE));
        assertEquals(Set.of(), VisibilityPolicy.standings(viewer("clerk", "HOLDER", Role.CITIZEN), PRIVATE));
    }

    @Test
    void aUrbanVillageSeesItsPublicReportsAndPrivateOnesOnlyWhileItHoldsThem() {
        Viewer lurah = new Viewer("lurah", Set.of(Role.LURAH), "KEL-1", Set.of("KEL-1"), "1", null);
        assertEquals(Set.of(Standing.PUBLIC, Standing.AREA_OFFICE), VisibilityPolicy.standings(lurah, OPEN));
        assertEquals(Set.of(), VisibilityPolicy.standings(lurah, PRIVATE));
        assertEquals(
                Set.of(Standing.HOLDER, Standing.WITNESS, Standing.COLLEAGUE),
                VisibilityPolicy.standings(lurah, new TicketFacts(false, "owner", null, "KEL-1", "1", false)));
    }

    /** A unit below the viewer's has the report, or the viewer's own had it and handed it over. */
    @Test
    void theBandIsForTheHolderAndForThoseWhoHandedItOverAndNotForUnitsAbove() {
        Viewer above = new Viewer("clerk", Set.of(Role.OFFICER), "ABOVE", Set.of("ABOVE", "HOLDER"), null, null);
        Viewer lurah = new Viewer("lurah", Set.of(Role.LURAH), "KEL-1", Set.of("KEL-1"), "1", null);
        for (TicketFacts ticket : List.of(OPEN, PRIVATE)) {
            TicketFacts handed = ticket.handedOverBy(Set.of("ABOVE", "KEL-1", "ELSEWHERE"), false);
            assertTrue(seesBand(viewer("clerk", "HOLDER", Role.OFFICER), ticket));
            assertFalse(seesBand(above, ticket));
            assertTrue(seesBand(above, handed));
            TicketFacts passedOn = ticket.handedOverBy(Set.of("ABOVE"), true);
            assertFalse(seesBand(viewer("clerk", "HOLDER", Role.OFFICER), passedOn), "its clock began elsewhere");
            assertTrue(seesBand(above, passedOn));
            assertFalse(seesBand(lurah, ticket));
            assertEquals(ticket.open(), seesBand(lurah, handed));
            assertFalse(seesBand(viewer("clerk", "ELSEWHERE", Role.OFFICER), handed), "it is out of their sight");
            assertFalse(seesBand(above, ticket.grantedTo(Set.of("clerk"))), "a grant is of photos");
        }
    }

    private static boolean seesBand(Viewer viewer, TicketFacts ticket) {
        boolean seen = VisibilityPolicy.shown(viewer, ticket).contains(TicketField.URGENCY);
        assertEquals(seen, VisibilityPolicy.shownInList(viewer, ticket).contains(TicketField.URGENCY));
        return seen;
    }

    @Test
    void whoWitnessedAHandOverSeesNothingMoreThanTheBand() {
        for (boolean open : new boolean[] {true, false}) {
            assertEquals(Set.of(TicketField.URGENCY), VisibilityPolicy.shownTo(Standing.WITNESS, open));
        }
        assertFalse(VisibilityPolicy.seesPrivateSteps(EnumSet.of(Standing.AREA_OFFICE, Standing.WITNESS)));
    }

    @Test
    void aClaimIsForTheVeryUnitThatHasTheReport() {
        Viewer above = new Viewer("clerk", Set.of(Role.OFFICER), "ABOVE", Set.of("ABOVE", "HOLDER"), null, null);
        for (TicketFacts ticket : List.of(OPEN, PRIVATE)) {
            assertTrue(seesClaim(viewer("clerk", "HOLDER", Role.OFFICER), ticket));
            assertFalse(seesClaim(above, ticket));
            assertFalse(seesClaim(above, ticket.handedOverBy(Set.of("ABOVE"), true)));
            assertFalse(seesClaim(viewer("clerk", "HOLDER", Role.CITIZEN), ticket));
            for (Role role : Role.values()) {
                assertFalse(seesClaim(viewer("owner", "ELSEWHERE", role), ticket), role.name());
            }
        }
        for (Standing standing : EnumSet.complementOf(EnumSet.of(Standing.COLLEAGUE))) {
            assertFalse(VisibilityPolicy.shownTo(standing, true).contains(TicketField.CLAIM), standing.name());
        }
        for (boolean open : new boolean[] {true, false}) {
            assertEquals(Set.of(TicketField.CLAIM), VisibilityPolicy.shownTo(Standing.COLLEAGUE, open));
        }
    }

    private static boolean seesClaim(Viewer viewer, TicketFacts ticket) {
        return VisibilityPolicy.shown(viewer, ticket).contains(TicketField.CLAIM);
    }

    @Test
    void severalRolesAddUp() {
        Viewer both = viewer("owner", "HOLDER", Role.CITIZEN, Role.OFFICER);
        assertEquals(
                Set.of(Standing.OWNER, Standing.HOLDER, Standing.WITNESS, Standing.COLLEAGUE),
                VisibilityPolicy.standings(both, PRIVATE));
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
    void aListShowsStaffNoWordsOfAPrivateReport() {
        for (Standing standing : EnumSet.of(Standing.HOLDER, Standing.BUREAU, Standing.ADMIN)) {
            Set<TicketField> listed = VisibilityPolicy.shownInList(standing, false);
            assertTrue(listed.containsAll(EnumSet.of(TicketField.NUMBER, TicketField.VERSION, TicketField.REMINDER)));
            assertFalse(listed.contains(TicketField.DESCRIPTION) || listed.contains(TicketField.STEPS));
            assertEquals(VisibilityPolicy.shownTo(standing, true), VisibilityPolicy.shownInList(standing, true));
        }
        assertEquals(
                VisibilityPolicy.shownTo(Standing.OWNER, false), VisibilityPolicy.shownInList(Standing.OWNER, false));
    }

    @Test
    void everybodyButTheReporterIsRecordedWhoOpensAPrivateReport() {
        Viewer clerk = viewer("clerk", "HOLDER", Role.OFFICER);
        assertTrue(VisibilityPolicy.isRecorded(clerk, PRIVATE));
        assertTrue(VisibilityPolicy.isRecorded(clerk, facts(false, true)));
        assertTrue(VisibilityPolicy.isRecorded(viewer("clerk-of-submit", null, Role.DESK_OFFICER), facts(false, true)));
        assertTrue(VisibilityPolicy.isRecorded(viewer("boss", null, Role.ADMIN), PRIVATE));
        assertFalse(VisibilityPolicy.isRecorded(clerk, OPEN));
        assertFalse(VisibilityPolicy.isRecorded(viewer("owner", "HOLDER", Role.CITIZEN, Role.OFFICER), PRIVATE));
        assertFalse(VisibilityPolicy.isRecorded(Viewer.anonymous(), facts(false, true)));
        assertFalse(VisibilityPolicy.isRecorded(viewer("clerk-of-submit", null, Role.DESK_OFFICER), PRIVATE));
        assertFalse(VisibilityPolicy.isRecorded(viewer("clerk", "OTHER", Role.OFFICER), PRIVATE));
    }

    @Test
    void staffWhoAlsoHaveThePinAreNotTheReporter() {
        for (boolean open : new boolean[] {true, false}) {
            TicketFacts proven = facts(open, true);
            assertTrue(isReporter(Viewer.anonymous(), proven));
            assertTrue(isReporter(viewer("owner", "HOLDER", Role.CITIZEN, Role.OFFICER), facts(open, false)));
            assertFalse(isReporter(Viewer.anonymous(), facts(open, false)));
            assertFalse(isReporter(viewer("clerk", "HOLDER", Role.OFFICER), proven));
            assertFalse(isReporter(viewer("clerk-of-submit", null, Role.DESK_OFFICER), proven));
            assertFalse(isReporter(viewer("boss", null, Role.ADMIN), proven));
            for (Role role : Role.values()) {
                boolean elsewhere = isReporter(viewer("somebody", "ELSEWHERE", role), proven);
                assertEquals(role == Role.CITIZEN, elsewhere, role + " who is nothing else to it");
            }
        }
    }

    private static boolean isReporter(Viewer viewer, TicketFacts facts) {
        return facts.isReportedBy(viewer);
    }

    @Test
    void aGrantOpensThePhotosToThatPersonWhoHasTheReportInHandAndToNobodyElse() {
        TicketFacts granted = PRIVATE.grantedTo(Set.of("clerk"));
        Viewer clerk = viewer("clerk", "HOLDER", Role.OFFICER);
        assertFalse(VisibilityPolicy.shown(clerk, PRIVATE).contains(TicketField.REPORT_PHOTOS));
        assertTrue(VisibilityPolicy.shown(clerk, granted).contains(TicketField.REPORT_PHOTOS));
        assertEquals(
                Set.of(Standing.HOLDER, Standing.GRANTEE, Standing.WITNESS, Standing.COLLEAGUE),
                VisibilityPolicy.standings(clerk, granted));
        assertFalse(VisibilityPolicy.shown(viewer("colleague", "HOLDER", Role.OFFICER), granted)
                .contains(TicketField.REPORT_PHOTOS));
        for (Viewer elsewhere : List.of(
                viewer("clerk", "OTHER", Role.OFFICER), viewer("clerk", "HOLDER", Role.CITIZEN), Viewer.anonymous())) {
            assertEquals(Set.of(), VisibilityPolicy.standings(elsewhere, granted));
        }
    }

    @Test
    void aGrantShowsNothingButThePhotos() {
        for (boolean open : new boolean[] {true, false}) {
            Set<TicketField> more = EnumSet.copyOf(VisibilityPolicy.shownTo(Standing.GRANTEE, open));
            more.removeAll(VisibilityPolicy.shownTo(Standing.HOLDER, open));
            assertEquals(open ? Set.of() : Set.of(TicketField.REPORT_PHOTOS), more);
        }
    }

    @Test
    void noPhotoOfAPrivateReportIsThePlatformsBusiness() {
        Set<TicketField> shown = VisibilityPolicy.shownTo(Standing.ADMIN, false);
        assertFalse(shown.contains(TicketField.REPORT_PHOTOS));
        assertFalse(shown.contains(TicketField.EVIDENCE_PHOTOS));
    }

    /** Administrators read all but what is a citizen's own, and a unit's. */
    @Test
    void everyFieldHasAReader() {
        for (TicketField field : TicketField.values()) {
            Standing reader =
                    switch (field) {
                        case FOLLOWING -> Standing.OWNER;
                        case CLAIM -> Standing.COLLEAGUE;
                        case CLOSER_LOOKS -> Standing.BUREAU;
                        default -> Standing.ADMIN;
                    };
            assertTrue(VisibilityPolicy.shownTo(reader, true).contains(field), field.name());
        }
    }

    @Test
    void whatDeservesACloserLookIsTheBureausAlone() {
        for (Standing standing : Standing.values()) {
            for (boolean open : new boolean[] {true, false}) {
                assertEquals(
                        standing == Standing.BUREAU,
                        VisibilityPolicy.shownTo(standing, open).contains(TicketField.CLOSER_LOOKS),
                        standing.name());
            }
        }
    }

    private static TicketFacts facts(boolean open, boolean pinProven) {
        return new TicketFacts(open, "owner", "clerk-of-submit", "HOLDER", "1", pinProven);
    }

    private static Viewer viewer(String person, String unit, Role... roles) {
        return new Viewer(person, Set.of(roles), unit, unit == null ? Set.of() : Set.of(unit), null, null);
    }
}
