package id.sigap.replay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import id.sigap.replay.http.Access;
import id.sigap.replay.http.Accounts;
import id.sigap.replay.http.Doors;
import id.sigap.replay.http.Sender;
import id.sigap.replay.plan.Act;
import id.sigap.replay.plan.Case;
import id.sigap.replay.plan.CaseReader;
import id.sigap.replay.plan.Mapping;
import id.sigap.replay.plan.MappingFiles;
import id.sigap.replay.plan.Plan;
import id.sigap.replay.plan.Submission;
import id.sigap.replay.plan.Way;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.Tally;
import id.sigap.replay.testing.Samples;
import id.sigap.replay.testing.Stub;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report's way through the officers' hands, against a real HTTP server with the real table of steps. */
class OfficersTest {
    private static final List<String> WHOLE_WAY = List.of(
            "village RECEIVE JK-k",
            "village DISPOSE JK-k",
            "worker ACCEPT JK-k",
            "worker FINISH_FOLLOW_UP JK-k",
            "judge APPROVE JK-k");

    private final Stub stub = new Stub();
    private final Doors doors = new Doors(stub.url("/"), wait -> {});
    private final Tally tally = new Tally();
    private Mapping mapping;

    @BeforeEach
    void load() throws IOException {
        mapping = Mapping.load(new MappingFiles(null));
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void eachStepIsTakenByWhoseItIs() throws InterruptedException {
        assertEquals(Outcome.accepted("JK-k", false), deliver(task("Closed", "", false)));
        assertEquals(WHOLE_WAY, stub.desk.history);
        assertEquals(Map.of("evidence photo", 1), tally.counts());
    }

    @Test
    void aSecondRunTakesNoStepAndSendsNoPhoto() throws InterruptedException {
        Case task = task("Closed", "", true);
        assertEquals(Outcome.accepted("JK-k", false), deliver(task));
        assertEquals(Outcome.accepted("JK-k", true), deliver(task));
        assertEquals(WHOLE_WAY, stub.desk.history);
        assertEquals(Map.of("evidence photo", 1, "report photo", 1), tally.counts());
        assertEquals(1, stub.desk.reports.size());
    }

    @Test
    void whatWasBrokenOffIsCarriedOnFromWhereItStands() throws InterruptedException {
        Case task = task("Closed", "", true);
        stub.answersLeft.set(4); // no such photo, upload, submit, receive
        assertEquals(Outcome.Kind.FAILED, deliver(task).kind());
        assertEquals("COORDINATION", stub.desk.status("k"));
        stub.answersLeft.set(Integer.MAX_VALUE);
        assertEquals(Outcome.resumed("JK-k"), deliver(task));
        assertEquals(WHOLE_WAY, stub.desk.history);
    }

    @Test
    void aStepWhoseAnswerWasLostIsNotTakenTwice() throws InterruptedException {
        stub.troubles.addAll(List.of(Stub.NONE, Stub.ANSWER_LOST, Stub.NONE, Stub.ANSWER_LOST));
        assertEquals(Outcome.accepted("JK-k", false), deliver(task("Open", "accepted", false)));
        assertEquals(WHOLE_WAY.subList(0, 3), stub.desk.history);
        assertEquals(Map.of("step that was already taken", 2), tally.counts());
    }

    @Test
    void everyAccountsTokenIsRenewedWhenItExpires() throws InterruptedException {
        stub.troubles.addAll(List.of(Stub.NONE, 401, Stub.NONE, 401, 401));
        assertEquals(Outcome.accepted("JK-k", false), deliver(task("Closed", "", false)));
        assertEquals(WHOLE_WAY, stub.desk.history);
        assertEquals(4 + 3, stub.tokens.get());
    }

    @Test
    void forAUnitWithoutAccountTheTicketAdministratorTries() throws InterruptedException {
        Plan plan = new Plan(way("Open", "accepted"), "PLN", "");
        deliver(new Case(Samples.task("k").submission(), false, plan));
        assertEquals("admin ACCEPT JK-k", stub.desk.history.get(2));
    }

    @Test
    void withoutAnAgencyOfItsOwnACaseGoesToThatOfItsCategory() throws InterruptedException {
        Plan plan = new Plan(way("Open", ""), "", "");
        deliver(new Case(Samples.task("k").submission(), false, plan));
        assertEquals(
                "SDA", stub.desk.reports.get("k").path("holder").path("code").asText());
    }

    @Test
    void aStatusThatIsNotOnTheWayIsLeftAndTold() throws InterruptedException {
        assertEquals(Outcome.accepted("JK-k", false), deliver(task("Closed", "", false)));
        Outcome outcome = deliver(task("Open", "", false));
        assertEquals(Outcome.refused(List.of("STANDS_AT DONE, NOT DISPOSITION")), outcome);
        assertEquals(WHOLE_WAY, stub.desk.history);
    }

    @Test
    void aRefusedStepIsToldWithItsPlaceAndTriedOnce() throws InterruptedException {
        Way sudden = new Way("sudden", "DONE", Map.of("WAITING", Act.APPROVE), 0, null, "");
        Case task = new Case(Samples.task("k").submission(), false, new Plan(sudden, "", ""));
        assertEquals(Outcome.refused(List.of("APPROVE at KEL-1: STEP_NOT_POSSIBLE")), deliver(task));
    }

    @Test
    void aKeyThatCarriesAnotherReportIsRefused() throws InterruptedException {
        deliver(task("Open", "new", false));
        assertEquals(Outcome.refused(List.of("CLIENT_KEY_REUSED (clientKey)")), deliver(task("Open", "new", true)));
    }

    @Test
    void aPhotoDoesNotHideThatThereIsNothingToRead() throws InterruptedException {
        Submission empty = new Submission("k", "banjir", "", null);
        Outcome outcome = deliver(new Case(empty, true, Plan.NONE));
        assertEquals(Outcome.refused(List.of("TEXT_EMPTY (description)")), outcome);
    }

    private Case task(String status, String note, boolean pictured) {
        Plan plan = new Plan(way(status, note), "SDA", note);
        return new Case(Samples.task("k").submission(), pictured, plan);
    }

    private Way way(String status, String note) {
        Row row = Samples.row(Column.STATUS, status, Column.STATUS_NOTES, note);
        return new CaseReader(mapping, false).read(row).task().plan().way();
    }

    private Outcome deliver(Case task) throws InterruptedException {
        Properties properties = new Properties();
        properties.putAll(
                Map.of("ticket-admin", "admin", "validator", "judge", "officer.SDA", "worker", "lurah.1", "village"));
        Staff staff = new Staff(new Accounts(properties), this::sender);
        Officers officers = new Officers(staff, Map.of("banjir", "SDA"), mapping.words(), tally);
        Submitter submitter = new Submitter(sender("channel"), new Extras(null, 0), new Finder(staff.admin()), tally);
        return new Courier(submitter, officers, tally).deliver(task);
    }

    private Sender sender(String user) {
        Access.Oidc access = new Access.Oidc(stub.url("/token"), "console", null, user, user);
        return doors.as(access);
    }
}
