package id.sigap.audit.check;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.root.MadeRoots;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No false alarm: whatever the application wrote, in this test and in those before it, holds. */
@QuarkusTest
@Shows(Promise.I6)
class WholeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CHECK = """
            query($n: String!) { auditCheck(number: $n) { whole historyEntries disclosures findings { fault table position } } }""";

    @Inject
    Verifier verifier;

    @Test
    void everythingThatWasWrittenSoFarHolds() {
        AtOnce.each(new Random(200).ints(200).boxed().toList(), seed -> live(new Random(seed)));
        // First as it is: making a root must not be what makes it whole. That one is due is all that may be said; some
        // of it
        // is dated long ago, and nothing here makes roots by the clock.
        List<CheckView.Finding> before =
                verifier.ofAll().await().atMost(PATIENCE).findings();
        assertEquals(
                List.of(),
                before.stream()
                        .filter(finding -> finding.fault() != ChainFault.ROOT)
                        .toList());
        MadeRoots.look(PATIENCE);
        CheckView check = verifier.ofAll().await().atMost(PATIENCE);
        System.out.printf("Whole: %d history entries, %d disclosures%n", check.history(), check.disclosures());
        assertEquals(List.of(), check.findings());
        assertEquals(Database.count("history_entry"), check.history());
    }

    private static void live(Random random) {
        Journey report = Journey.of(
                Reports.submit(Api.as("warga"), random.nextBoolean() ? Reports.rubble() : Reports.publicRubble()));
        List<List<String>> steps = List.of(
                List.of(LURAH, "ticketReceive", ""),
                List.of("warga", "ticketSetVisibility", "visibility: " + (random.nextBoolean() ? "PUBLIC" : "PRIVATE")),
                List.of("pengelola", "ticketDispose", "unitCode: \"BINAMARGA\""),
                List.of("warga", "ticketComment", "text: \"Masih ada.\""),
                List.of(AGENCY, "ticketAccept", "note: \"Baik\""),
                List.of(TICKET_ADMIN, "ticketPause", "until: \"2026-12-01\", " + reason()));
        for (List<String> step : steps.subList(0, random.nextInt(steps.size() + 1))) {
            report.call(step.get(0), step.get(1), step.get(2));
        }
    }

    @Test
    void readersWhoComeAtOnceStandOneBehindTheOther() throws Exception {
        Journey report = Journey.of(Reports.submit(Api.as("warga"), Reports.rubble()));
        int readers = 16;
        int each = 25;
        ExecutorService people = Executors.newFixedThreadPool(readers);
        long begun = System.nanoTime();
        try {
            Callable<Void> read = () -> {
                for (int i = 0; i < each; i++) {
                    assertTrue(report.seen("validator", "description")
                            .getString("description")
                            .contains("Puing"));
                }
                return null;
            };
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                all.add(read);
            }
            for (Future<Void> done : people.invokeAll(all)) {
                done.get();
            }
        } finally {
            people.shutdown();
        }
        System.out.printf(
                "Readers: %d reads of one private report by %d at once in %d ms%n",
                readers * each, readers, (System.nanoTime() - begun) / 1_000_000);
        UUID id = UUID.fromString(report.column("id"));
        CheckView check = verifier.ofTicket(id).await().atMost(PATIENCE);
        assertEquals(List.of(), check.findings());
        assertEquals(readers * each, check.disclosures());
    }

    @Test
    void anAdminChecksOneReport() {
        Journey report =
                Journey.of(Reports.submit(Api.as("warga"), Reports.rubble())).disposed();
        Map<String, String> number = Map.of("n", report.receipt().number());
        JsonObject check = Api.as("admin").data(CHECK, number).getJsonObject("auditCheck");
        assertTrue(check.getBoolean("whole"), check.encode());
        assertEquals(3, check.getInteger("historyEntries"));
        assertEquals("[]", check.getJsonArray("findings").encode());
        for (String user : List.of("warga", AGENCY, "validator", TICKET_ADMIN)) {
            assertEquals("FORBIDDEN", Api.as(user).errorCode(CHECK, number), user);
            assertEquals("FORBIDDEN", Api.as(user).errorCode("{ auditRoots { line } }", Map.of()), user);
        }
        assertEquals("NOT_FOUND", Api.as("admin").errorCode(CHECK, Map.of("n", "JK-00000-00000-0")));
        assertEquals("FIRST_OUT_OF_RANGE", Api.as("admin").errorCode("{ auditRoots(first: 101) { line } }", Map.of()));
        Api.as("admin").data("{ auditRoots(first: 2, before: 5) { number day madeAt heads line } }", Map.of());
    }
}
