package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Grants;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where the rules ask for a reason there must be one to read: what is blank, or a dot, is none. */
@QuarkusTest
class ReasonsIT {

    /** Hangul fillers are letters to Unicode, and nothing to whoever reads. */
    private static final List<String> NONE = List.of("\u3164", "\u115f\u1160", "\uffa0", "...", "\u2800");

    /** The rules ask for none. */
    private static final Set<String> OPTIONAL = Set.of("ticketRate", "ticketWithdraw", "ticketResume");

    @Test
    void noStepThatNeedsWordsIsTakenWithoutAny() {
        Set<String> refused = new TreeSet<>();
        Lives.all((report, user, mutation, arguments) -> {
            String words = mutation.equals("ticketApprove") ? "note" : "reason|text";
            if (arguments.matches("(?s).*(" + words + "): \".*") && !OPTIONAL.contains(mutation)) {
                for (String none : NONE) {
                    String blank = arguments.replaceAll("(" + words + "): \"[^\"]*\"", "$1: \"" + none + "\"");
                    String refusal = report.refused(user, mutation, blank);
                    assertTrue(refusal.matches("(REASON|NOTE)_MISSING (reason|text|note)"), mutation + ": " + refusal);
                }
                refused.add(mutation);
            }
            report.step(user, mutation, arguments);
        });
        assertEquals(15, refused.size(), refused.toString());
    }

    @Test
    void noReportGoesElsewhereThanItShouldWithoutWords() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        for (String none : NONE) {
            assertEquals(
                    "REASON_MISSING reason",
                    report.refused(LURAH, "ticketDispose", "unitCode: \"SDA\", reason: \"" + none + "\""));
        }
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"")
                .step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        for (String none : NONE) {
            String back = "unitCode: \"BINAMARGA\", reason: \"" + none + "\"";
            assertEquals("REASON_MISSING reason", report.refused(SUB_DEPARTMENT, "ticketDelegate", back));
        }
    }

    @Test
    void nothingIsDisclosedGrantedOrErasedWithoutWords() {
        Journey report =
                Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble())).disposed();
        String officer = Grants.officerId(AGENCY);
        String grant = Grants.grant(VALIDATOR, report, officer);
        long before = Database.count("disclosure where field = 'REPORTER'");
        for (String none : NONE) {
            assertEquals(
                    "REASON_MISSING",
                    Api.as(VALIDATOR)
                            .errorCode(
                                    "query($n: String!, $why: String!) { ticket(number: $n) { reporter(reason: $why) { name } } }",
                                    Map.of("n", report.receipt().number(), "why", none)));
            JsonObject granted = Grants.call(
                    VALIDATOR, report, officer, new TestClock().instant().plus(Duration.ofDays(1)), none);
            assertEquals("REASON_MISSING reason", Grants.refusal(granted));
            assertEquals("REASON_MISSING reason", Grants.refusal(Grants.revoke(VALIDATOR, report, grant, none)));
            assertEquals(
                    "REASON_MISSING reason",
                    report.refused(TICKET_ADMIN, "ticketEraseReporter", "reason: \"" + none + "\""));
        }
        assertEquals(before, Database.count("disclosure where field = 'REPORTER'"));
    }
}
