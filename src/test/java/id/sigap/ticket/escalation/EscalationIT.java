package id.sigap.ticket.escalation;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.DISTRICT;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.MAYOR;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.ticket.duedays.HandWatch;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of which clock, from which night on and until when: by HTTP, as each of them. */
@QuarkusTest
@Shows({Promise.A7, Promise.C11})
class EscalationIT {

    private static final String KELURAHAN = "KEL-31.72.01.1005";
    private static final String ADD = "insert into holiday (day, name_id, kind, basis, status)"
            + " values ('%s', 'Libur uji', 'COLLECTIVE', 'Uji', 'CONFIRMED')";
    private static final String REMOVE = "delete from holiday where name_id = 'Libur uji'";

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
        HandWatch.of(1000).look();
    }

    @AfterEach
    void theUsualReports() {
        HandWatch.edit(REMOVE);
        own.close();
    }

    /** Submitted and disposed on Monday: the agency has until the Monday after, of which the last two days are due soon. */
    @Test
    void aUnitHearsOfItsOwnStepOnTheNightThatTheBandBegins() {
        Journey report = Journey.begun().inProcess();
        night("2026-11-26");
        assertEquals(List.of(), Heard.all(AGENCY));
        night("2026-11-27");
        assertEquals(List.of("HANDLING DUE_SOON BINAMARGA"), Heard.of(report, AGENCY));
        night("2026-11-30");
        assertEquals(List.of("HANDLING DUE_SOON BINAMARGA"), Heard.of(report, AGENCY));
        night("2026-12-01");
        assertEquals(List.of("HANDLING OVERDUE BINAMARGA"), Heard.of(report, AGENCY));
        for (String other : List.of(LURAH, DISTRICT, OTHER_AGENCY, SUB_DEPARTMENT)) {
            assertEquals(List.of(), Heard.all(other), other);
        }
        assertEquals(2, Database.count("escalation where clock = 'HANDLING' and not up"));
    }

    @Test
    void theBureauHearsOfTheWholeAndOfItsOwnStepAlone() {
        Journey report = Journey.begun().inProcess();
        night("2026-11-30");
        assertEquals(List.of(), Heard.all(VALIDATOR));
        night("2026-12-01");
        for (String bureau : List.of(VALIDATOR, TICKET_ADMIN, "admin")) {
            assertEquals(List.of("WHOLE DUE_SOON BINAMARGA"), Heard.of(report, bureau), bureau);
        }
        night("2026-12-03");
        assertEquals(List.of("WHOLE OVERDUE BINAMARGA"), Heard.of(report, VALIDATOR));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY));
        assertEquals(List.of(), Heard.all(AGENCY), "while the Bureau checks, the handling stands still");
        night("2026-12-05");
        assertEquals(
                List.of("VALIDATION OVERDUE BIRO-PEM", "WHOLE OVERDUE BINAMARGA"),
                Heard.of(report, VALIDATOR).stream().sorted().toList());
        assertEquals(List.of(), Heard.all(AGENCY));
    }

    /** Once each: the clock goes on after a refusal, and is not escalated again. */
    @Test
    void aRefusedFollowUpGoesOnWithTheClockThatWasEscalated() {
        Journey report = Journey.begun().inProcess();
        night("2026-12-01");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY));
        night("2026-12-02");
        String ofTheAgency = "escalation where clock = 'HANDLING' and not up";
        assertEquals(2, Database.count(ofTheAgency), "due soon and overdue: a clock that stands still is not over");
        report.step(VALIDATOR, "ticketRefuseFollowUp", reason());
        assertEquals(List.of("HANDLING OVERDUE BINAMARGA"), Heard.of(report, AGENCY), "it still is");
        night("2026-12-03");
        assertEquals(2, Database.count(ofTheAgency));
    }

    @Test
    void aNewClockIsEscalatedAgain() {
        Journey report = Journey.begun().disposed();
        night("2026-12-01");
        report.step(AGENCY, "ticketReturn", reason());
        assertEquals(List.of(), Heard.all(AGENCY));
        night("2026-12-02");
        assertEquals(0, Database.count("escalation where clock = 'HANDLING'"), "what is over is forgotten");
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        night("2026-12-03");
        assertEquals(List.of(), Heard.all(AGENCY));
        night("2026-12-08");
        assertEquals(List.of("HANDLING DUE_SOON BINAMARGA"), Heard.of(report, AGENCY));
    }

    @Test
    void whatEndsLeavesTheListAtOnceAndTheTableByTheNextNight() {
        Journey report = Journey.begun();
        night("2026-12-04");
        assertEquals(List.of("COORDINATION OVERDUE " + KELURAHAN), Heard.of(report, LURAH));
        assertEquals(List.of("COORDINATION OVERDUE " + KELURAHAN), Heard.of(report, DISTRICT));
        assertEquals(List.of("WHOLE OVERDUE " + KELURAHAN), Heard.of(report, VALIDATOR));
        report.step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        for (String user : List.of(LURAH, DISTRICT, MAYOR, VALIDATOR)) {
            assertEquals(List.of(), Heard.all(user), user);
        }
        night("2026-12-05");
        assertEquals(0, Database.count("escalation"));
    }

    /** It says that there is one that is late, and no more: the report itself is opened by the usual rights. */
    @Test
    void aPrivateReportIsHeardOfByThoseWhoMayOpenIt() {
        Journey report = Journey.of(Reports.submit(Api.as("warga"), Reports.rubble()));
        night("2026-12-04");
        assertEquals(List.of("COORDINATION OVERDUE " + KELURAHAN), Heard.of(report, MAYOR));
        assertTrue(report.seen(MAYOR, "number") != null, "held below");
        assertEquals(List.of(), Heard.all(OTHER_AGENCY));
        assertEquals(List.of(), Heard.all(NEIGHBOUR));
    }

    @Test
    void aDelegationLeavesTheAgencysClockAndMakesItHearOfTheOtherOne() {
        Journey report = Journey.begun().disposed();
        TestClock.advance(Duration.ofDays(2));
        report.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        night("2026-12-01");
        assertTrue(Heard.of(report, AGENCY).contains("HANDLING OVERDUE BINAMARGA"));
        assertEquals(List.of("HANDLING DUE_SOON SUDIN-BM-JU"), Heard.of(report, SUB_DEPARTMENT));
        night("2026-12-20");
        assertEquals(
                List.of("HANDLING OVERDUE BINAMARGA", "HANDLING OVERDUE SUDIN-BM-JU"),
                Heard.of(report, AGENCY).stream().sorted().toList());
        report.step(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"BINAMARGA\", " + reason());
        assertEquals(List.of("HANDLING OVERDUE BINAMARGA"), Heard.of(report, AGENCY), "its clock never stopped");
        assertEquals(List.of(), Heard.all(SUB_DEPARTMENT));
    }

    /** What a recompute moves away is off the list, and on it again when it is moved back: but never escalated twice. */
    @Test
    void aDayThatMovesBackAndForthIsEscalatedOnce() {
        Journey report = Journey.begun().inProcess();
        night("2026-12-01");
        long once = Database.count("escalation where not up and clock = 'HANDLING'");
        assertEquals(List.of("HANDLING OVERDUE BINAMARGA"), Heard.of(report, AGENCY));
        HandWatch.edit(ADD.formatted("2026-11-30"));
        HandWatch.of(1000).look();
        assertEquals(List.of("HANDLING DUE_SOON BINAMARGA"), Heard.of(report, AGENCY));
        HandWatch.edit(REMOVE);
        HandWatch.of(1000).look();
        assertEquals(List.of("HANDLING OVERDUE BINAMARGA"), Heard.of(report, AGENCY));
        night("2026-12-02");
        assertEquals(once, Database.count("escalation where not up and clock = 'HANDLING'"));
    }

    @Test
    void nothingIsEscalatedByDaysThatANewCalendarHasMoved() {
        Journey report = Journey.begun().inProcess();
        TestClock.advance(Duration.ofDays(8));
        HandWatch.edit(ADD.formatted("2026-11-30"));
        EscalationRuns.of(1000).look();
        assertEquals(0, Database.count("escalation"), "the days are not computed yet");
        HandWatch.of(1000).look();
        EscalationRuns.of(1000).look();
        assertEquals(List.of("HANDLING DUE_SOON BINAMARGA"), Heard.of(report, AGENCY));
    }

    @Test
    void whatIsMergedStandsStill() {
        Journey merged = Journey.begun();
        Journey master = Journey.begun();
        merged.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        night("2026-12-04");
        assertEquals(List.of(), Heard.of(merged, VALIDATOR));
        assertEquals(List.of("WHOLE OVERDUE " + KELURAHAN), Heard.of(master, VALIDATOR));
    }

    @Test
    void whoeverIsToldOfNoClockIsRefused() {
        for (String user : List.of("warga", "lapor1708", "loket", "tanpa-peran")) {
            assertEquals("FORBIDDEN", Api.as(user).errorCode(Heard.PAGE, Map.of()), user);
        }
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(Heard.PAGE, Map.of()));
        assertEquals("FIRST_OUT_OF_RANGE", Api.as(AGENCY).errorCode(Heard.PAGE, Map.of("first", 101)));
        assertEquals("CURSOR_INVALID", Api.as(AGENCY).errorCode(Heard.PAGE, Map.of("after", "AQ")));
    }

    /** By band, then by a hash that is the same for everybody: pages of one are the whole, and its order tells no arrival. */
    @Test
    void aListIsInItsOrderWhateverThePages() {
        for (int i = 0; i < 7; i++) {
            Journey.begun().inProcess();
            TestClock.advance(Duration.ofHours(i == 3 ? 24 : 1));
        }
        night("2026-12-01");
        List<String> whole = Heard.all(AGENCY);
        assertEquals(7, whole.size());
        assertEquals(whole, Heard.all(AGENCY, 1));
        assertEquals(whole, Heard.all(AGENCY, 3));
        assertEquals(
                Database.sql("select string_agg(e.band, ' ' order by e.rank, e.order_key) from escalation e"
                        + " where not up and clock = 'HANDLING' and (band = 'OVERDUE' or began_on = '2026-11-24')"),
                String.join(
                        " ", whole.stream().map(heard -> heard.split(" ")[2]).toList()));
    }

    @Test
    void aPageIsOneStatement() {
        Journey.begun().inProcess();
        night("2026-12-04");
        assertEquals(1, Database.statementsOf(() -> Heard.all(AGENCY)).size());
        assertEquals(1, Database.statementsOf(() -> Heard.all(VALIDATOR)).size());
    }

    private static void night(String day) {
        EscalationRuns.night(LocalDate.parse(day));
    }
}
