package id.sigap.ticket.privacy;

import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Asking;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody answered in their own words goes with them; what they chose is about the case, and the proof of both stays. */
@QuarkusTest
@Shows(Promise.O5)
class ErasedAnswersIT {

    private static final String CHECK =
            "query($n: String!) { auditCheck(number: $n) { whole findings { fault table position } } }";

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    @Test
    void wordsGoAndChoicesStayAndHistoryIsWhole() {
        Asking.during(() -> {
            Map<String, Object> input = Reports.rubble();
            input.put("categoryCode", Asking.CATEGORY);
            input.put(
                    "answers",
                    List.of(
                            Map.of("code", "MISSING", "value", "YES"),
                            Map.of("code", "CLOTHES", "value", "Cucakrawa di saku")));
            Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
            assertEquals("MISSING=YES CLOTHES=Cucakrawa di saku", answers(report));
            assertEquals(1, Database.count("answer_words where body like '%Cucakrawa%'"));
            report.step(REPORTER, "ticketEraseReporter");
            assertEquals("MISSING=YES CLOTHES=Cucakrawa di saku", answers(report), "until it is done it is of use");
            TestClock.advance(ErasureTimes.ASKED);
            Arc.container().instance(ErasureRun.class).get().run().await().atMost(Duration.ofMinutes(1));
            assertEquals("MISSING=YES", answers(report));
            assertEquals(0, Database.count("answer_words where body like '%Cucakrawa%'"));
            JsonObject check = Api.as("admin")
                    .data(CHECK, Map.of("n", report.receipt().number()))
                    .getJsonObject("auditCheck");
            assertTrue(check.getBoolean("whole"), check.encode());
        });
    }

    private static String answers(Journey report) {
        return report.seen(TICKET_ADMIN, "answers { question { code } value }").getJsonArray("answers").stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getJsonObject("question").getString("code") + "=" + each.getString("value"))
                .collect(Collectors.joining(" "));
    }
}
