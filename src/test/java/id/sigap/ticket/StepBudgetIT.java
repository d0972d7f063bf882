package id.sigap.ticket;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import id.sigap.workflow.Action;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a step costs: a look, one short transaction, and two statements to read what it answers. */
@QuarkusTest
class StepBudgetIT {

    /** Who looks for a report does so without a lock, and outside of the transaction. */
    private static final int BEFORE = 1;

    private static final int WITHIN = 6;
    private static final int AFTERWARDS = 2;

    private final Set<Action> taken = EnumSet.noneOf(Action.class);
    private final Set<String> tooDear = new TreeSet<>();

    @Test
    void everyStepIsOneTransactionOfAtMostSixStatementsAndIsReadWithTwo() {
        Lives.all(this::take);
        Set<Action> all = EnumSet.noneOf(Action.class);
        Workflow.table().stream().map(Transition::action).forEach(all::add);
        all.removeAll(taken);
        assertEquals(Set.of(), all, "steps that nobody took");
        assertEquals(Set.of(), tooDear);
    }

    @Test
    void aRefusedStepWritesNothing() {
        Journey report = Journey.begun().inProcess();
        String version = report.version();
        Map<String, Integer> steps = Map.of(
                "ticketDelegate unitCode: \"TIDAK-ADA\"", 0,
                "ticketRecordFollowUp progress: 100", 0, // without a photo
                "ticketApprove", 1, // not hers
                "ticketDelegate unitCode: \"SDA\"", 4); // not now
        steps.forEach((step, statements) -> {
            String[] words = step.split(" ", 2);
            List<String> sent = Database.statementsOf(
                    () -> assertRefused(report.call(AGENCY, version, words[0], words.length > 1 ? words[1] : "")));
            assertEquals(List.of(), writes(sent), step);
            assertEquals(statements, sent.size(), sent.toString());
        });
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        List<String> late =
                Database.statementsOf(() -> assertRefused(report.call(AGENCY, version, "ticketReject", reason())));
        assertEquals(List.of(), writes(late), "a step decided on what is no more");
    }

    @Test
    void aStepOfAReportThatManyRepeatCostsNoMore() {
        Journey master = Journey.begun().inProcess();
        for (int i = 0; i < 5; i++) {
            Journey.begun().step(TICKET_ADMIN, "ticketMerge", Lives.into(master));
        }
        take(master, AGENCY, "ticketRecordFollowUp", "progress: 100, note: \"Bersih\", " + photos(AGENCY));
        take(master, VALIDATOR, "ticketApprove", "note: \"Baik\", " + photos(VALIDATOR));
        assertEquals(Set.of(), tooDear);
    }

    private void take(Journey report, String user, String mutation, String arguments) {
        String version = report.version();
        List<String> sent = Database.statementsOf(() -> {
            JsonObject answer = report.call(user, version, mutation, arguments);
            assertEquals("[]", answer.getJsonArray("userErrors").encode(), mutation + " by " + user);
        });
        Action action = Action.valueOf(report.column("latest_action"));
        taken.add(action);
        int begin = sent.indexOf("BEGIN");
        int commit = sent.indexOf("COMMIT");
        long borders = sent.stream()
                .filter(sql -> sql.equals("BEGIN") || sql.equals("COMMIT"))
                .count();
        int within = commit - begin - 1;
        int afterwards = sent.size() - commit - 1;
        System.out.printf(Locale.ROOT, "Step %s: %d in its transaction, %d afterwards%n", action, within, afterwards);
        if (begin != BEFORE || borders != 2 || within > WITHIN || afterwards > AFTERWARDS) {
            tooDear.add(action + " " + sent);
        }
    }

    private static void assertRefused(JsonObject answer) {
        assertTrue(!answer.getJsonArray("userErrors").isEmpty(), answer.encode());
    }

    private static List<String> writes(List<String> sent) {
        return sent.stream()
                .filter(sql -> !sql.matches("(?is)(BEGIN|ROLLBACK|COMMIT|select .*|with .*select .*)"))
                .toList();
    }
}
