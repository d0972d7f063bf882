package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Stages;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offices say "TL Ditolak"; citizens read it written out, of the report and of each step. */
@QuarkusTest
class StatusWordsIT {

    private static final String SEEN = "statusLabel { indonesian english } steps { statusLabel { indonesian } }";

    @Test
    void citizensReadTheStatusWrittenOutAndStaffTheCitysWord() {
        Journey report = Stages.make("FOLLOW_UP_REJECTED");
        for (String user : new String[] {null, Journey.REPORTER, "tetangga"}) {
            assertWords("Tindak Lanjut Ditolak", report.seen(user, SEEN), user);
        }
        for (String user : new String[] {Journey.AGENCY, Journey.LURAH, Journey.VALIDATOR, Journey.TICKET_ADMIN}) {
            assertWords("TL Ditolak", report.seen(user, SEEN), user);
        }
        Map<String, String> withPin =
                Map.of("n", report.receipt().number(), "p", report.receipt().pin());
        String byPin = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { " + SEEN + " } }";
        assertWords(
                "Tindak Lanjut Ditolak", Api.anonymous().data(byPin, withPin).getJsonObject("ticket"), "by PIN");
    }

    private static void assertWords(String word, JsonObject seen, String who) {
        assertEquals(word, seen.getJsonObject("statusLabel").getString("indonesian"), who);
        assertEquals("Follow-up rejected", seen.getJsonObject("statusLabel").getString("english"), who);
        JsonArray steps = seen.getJsonArray("steps");
        JsonObject latest = steps.getJsonObject(steps.size() - 1);
        assertEquals(word, latest.getJsonObject("statusLabel").getString("indonesian"), who);
    }
}
