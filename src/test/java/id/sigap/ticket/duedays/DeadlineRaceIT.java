package id.sigap.ticket.duedays;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.DueRecount;
import id.sigap.testing.GeneratedReports;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People go on working while the days of the same reports are computed anew. */
@QuarkusTest
@Shows({Promise.A7, Promise.A9})
class DeadlineRaceIT {

    private static OwnDatabase own;

    @BeforeAll
    static void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterAll
    static void theUsualReports() {
        own.close();
    }

    private static final int PEOPLE = 6;

    /** Beside those that are worked on: they make a round last, so that there is something to race with. */
    private static final int OTHERS = 300;

    private static final int ROUNDS = 24;
    private static final String ADD = "insert into holiday (day, name_id, kind, basis, status)"
            + " values ('2026-11-24', 'Libur uji', 'COLLECTIVE', 'Uji', 'CONFIRMED')";
    private static final String REMOVE = "delete from holiday where name_id = 'Libur uji'";

    @Test
    void noStepAndNoDayIsLost() throws Exception {
        List<Journey> reports = new ArrayList<>();
        GeneratedReports.open(OTHERS, LocalDate.of(2026, 11, 23), 9);
        HandWatch.of(1000).look();
        for (int i = 0; i < 4; i++) {
            reports.add(Journey.begun().inProcess());
        }
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Future<Integer>> accepted = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int seed = i;
            accepted.add(people.submit(() -> work(reports, new Random(seed), over)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            HandWatch.edit(round % 2 == 0 ? ADD : REMOVE);
            HandWatch.of(aThirdOfAll()).look();
        }
        over.set(true);
        int steps = 0;
        for (Future<Integer> each : accepted) {
            steps += each.get();
        }
        people.shutdown();
        HandWatch.letTheCheckCome();
        HandWatch.of(aThirdOfAll()).look();
        Histories.assertWhole();
        assertEquals(List.of(), new DueRecount().wrong());
        String ours = "ticket_id in (select id from ticket where number in ("
                + String.join(
                        ",", reports.stream().map(r -> "'" + r.number() + "'").toList()) + "))";
        assertEquals(
                steps,
                Database.count("history_entry where " + ours
                        + " and action not in ('SUBMIT', 'RECEIVE', 'DISPOSE', 'ACCEPT', 'RECALCULATE')"));
        assertTrue(Database.count("history_entry where action = 'RECALCULATE' and " + ours) > 0, "no race at all");
        System.out.printf(
                "Race: %d steps amid %d recalculations%n",
                steps, Database.count("history_entry where action = 'RECALCULATE' and " + ours));
    }

    private static int aThirdOfAll() {
        return 1 + (int) Database.count("ticket where step is not null") / 3;
    }

    /** How many steps were accepted; whatever else must be a rule's refusal. */
    private static int work(List<Journey> reports, Random random, AtomicBoolean over) {
        int accepted = 0;
        while (!over.get()) {
            Journey report = reports.get(random.nextInt(reports.size()));
            JsonObject answer =
                    switch (random.nextInt(6)) {
                        case 0 -> report.call(TICKET_ADMIN, "ticketPause", "until: \"2026-11-26\", " + reason());
                        case 1 -> report.call(TICKET_ADMIN, "ticketResume", "");
                        case 2 -> report.call(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
                        case 3 -> report.call(TICKET_ADMIN, "ticketDecideTransfer", "approve: false, " + reason());
                        case 4 -> report.call(OTHER_AGENCY, "ticketRecordFollowUp", "progress: 1");
                        default -> report.call(AGENCY, "ticketRecordFollowUp", "progress: 1");
                    };
            accepted += answer.getJsonArray("userErrors").isEmpty() ? 1 : 0;
        }
        return accepted;
    }
}
