package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first journey: a citizen submits, gets a number and a PIN, and anyone tracks it who may. */
@QuarkusTest
@Shows(Promise.I3)
class SubmitAndTrackIT {

    private static final String TRACK = """
            query($number: String!, $pin: String) {
              ticket(number: $number, pin: $pin) {
                number status statusLabel { indonesian english } visibility description address submittedAt
                category { code } area { code name } areaSuggested
                approximatePoint { latitude longitude } exactPoint { latitude longitude }
                holder { code } steps { action status at unit { code } } deadline { dueOn provisional }
                comments { body at } reminder { indonesian } version hiddenFields reporterLabel
              }
            }""";

    private final Api citizen = Api.as("warga");

    @Test
    void aPrivateReportOpensToItsReporterAndToItsPinAlone() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());

        assertEquals("NOT_FOUND", track(Api.anonymous(), receipt, null));
        assertEquals("NOT_FOUND", track(Api.as("tetangga"), receipt, null));
        assertEquals("NOT_FOUND", track(Api.anonymous(), receipt, "0000-0000"));
        assertEquals("WAITING", ticket(citizen, receipt, null).getString("status"));
        assertEquals("WAITING", ticket(Api.anonymous(), receipt, receipt.pin()).getString("status"));
    }

    @Test
    void theReporterSeesTimesAndDeadline() {
        JsonObject ticket = ticket(citizen, Reports.submit(citizen, Reports.rubble()), null);

        assertEquals("2026-11-23T02:00:00Z", ticket.getString("submittedAt"));
        assertEquals("2026-12-02", ticket.getJsonObject("deadline").getString("dueOn"));
        assertEquals("Menunggu", ticket.getJsonObject("statusLabel").getString("indonesian"));
        assertEquals(-6.1262, ticket.getJsonObject("exactPoint").getDouble("latitude"));
        assertEquals("31.72.01.1005", ticket.getJsonObject("area").getString("code"));
        assertFalse(ticket.getBoolean("areaSuggested"));
        assertEquals("KEL-31.72.01.1005", ticket.getJsonObject("holder").getString("code"));
    }

    @Test
    void thePointAloneSuggestsAnUrbanVillage() {
        Map<String, Object> input = Reports.rubble();
        input.put("place", Map.of("latitude", -6.1104, "longitude", 106.7832));
        JsonObject ticket = ticket(citizen, Reports.submit(citizen, input), null);

        assertEquals("31.72.01.1005", ticket.getJsonObject("area").getString("code"));
        assertTrue(ticket.getBoolean("areaSuggested"));
    }

    @Test
    void thePinOpensNoTimes() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        JsonObject ticket = ticket(Api.anonymous(), receipt, receipt.pin());

        assertNull(ticket.getString("submittedAt"));
        assertNull(ticket.getJsonObject("deadline"));
        assertNull(ticket.getJsonArray("steps").getJsonObject(0).getString("at"));
        assertEquals("Jl. Pluit Selatan Raya", ticket.getString("address"));
    }

    @Test
    void thePublicSeesThePlaceToAHundredMetresAndNoTimes() {
        Receipt receipt = Reports.submit(citizen, Reports.publicRubble());
        JsonObject ticket = ticket(Api.anonymous(), receipt, null);

        assertEquals("PUBLIC", ticket.getString("visibility"));
        assertEquals(-6.126, ticket.getJsonObject("approximatePoint").getDouble("latitude"));
        assertNull(ticket.getJsonObject("exactPoint"));
        assertNull(ticket.getString("address"));
        assertNull(ticket.getString("submittedAt"));
        assertNull(ticket.getString("version"));
        assertNull(ticket.getJsonArray("comments"));
        assertEquals(1, ticket.getJsonArray("steps").size());
        assertEquals("Anonim", ticket.getString("reporterLabel"));
        assertTrue(ticket.getJsonArray("hiddenFields").contains("SUBMITTED_AT"));
        assertFalse(ticket.getJsonArray("hiddenFields").contains("DESCRIPTION"));
    }

    @Test
    void numbersAreForgivenTheirForm() {
        Receipt receipt = Reports.submit(citizen, Reports.publicRubble());
        String compact = receipt.number().replace("-", "").toLowerCase(Locale.ROOT);
        for (String typed : List.of(
                compact,
                " " + compact + " ",
                compact.substring(2).replace('0', 'O').replace('1', 'l'))) {
            assertEquals(
                    receipt.number(),
                    ticket(Api.anonymous(), new Receipt("", typed, "", false), null)
                            .getString("number"));
        }
    }

    @Test
    void aRepeatedSubmitIsOneReport() {
        Map<String, Object> input = Reports.rubble();
        Receipt first = Reports.submit(citizen, input);
        Receipt second = Reports.submit(citizen, input);

        assertFalse(first.replayed());
        assertTrue(second.replayed());
        assertEquals(first.number(), second.number());
        assertEquals(first.pin(), second.pin());
        assertNotEquals(
                first.number(), Reports.submit(Api.as("tetangga"), input).number());
    }

    @Test
    void aClientKeyIsGoodForOneContent() {
        Map<String, Object> input = Reports.rubble();
        Reports.submit(citizen, input);
        input.put("description", "Puing sudah bertambah.");
        assertEquals("CLIENT_KEY_REUSED", Reports.refusal(citizen, input));
    }

    private static String track(Api api, Receipt receipt, String pin) {
        return api.errorCode(TRACK, variables(receipt, pin));
    }

    private static JsonObject ticket(Api api, Receipt receipt, String pin) {
        return api.data(TRACK, variables(receipt, pin)).getJsonObject("ticket");
    }

    private static Map<String, Object> variables(Receipt receipt, String pin) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("number", receipt.number());
        variables.put("pin", pin);
        return variables;
    }
}
