package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happened while a report was private, once it is public: the status, and nothing else. */
@QuarkusTest
@Shows(Promise.C10)
class PrivatePastIT {

    private static final String SEE = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) {"
            + " steps { action status unit { code } } comments { body } } }";
    private final Api citizen = Api.as("warga");

    @Test
    void theOfficeOfTheAreaLearnsTheStatusOnly() {
        Receipt receipt = publishedLater();
        assertEquals(
                "[{\"action\":null,\"status\":\"WAITING\",\"unit\":null},"
                        + "{\"action\":null,\"status\":\"COORDINATION\",\"unit\":null},"
                        + "{\"action\":null,\"status\":\"DISPOSITION\",\"unit\":null}]",
                see(Api.as("lurah-pluit"), receipt, null).getJsonArray("steps").encode());
    }

    @Test
    void theOfficeOfTheAreaSeesOnlyCommentsWrittenWhilePublic() {
        Receipt receipt = publishedLater();
        comment(receipt, "Sesudah terbit.");
        assertEquals(
                "[{\"body\":\"Sesudah terbit.\"}]",
                see(Api.as("lurah-pluit"), receipt, null)
                        .getJsonArray("comments")
                        .encode());
    }

    @Test
    void publishingAndHidingShowInNobodysStepsButTheReporters() {
        Receipt receipt = Reports.submit(citizen, Reports.publicRubble());
        set(receipt, "PRIVATE");
        set(receipt, "PUBLIC");
        assertEquals(List.of("SUBMIT"), actions(see(Api.anonymous(), receipt, null)));
        assertEquals(List.of("SUBMIT"), actions(see(Api.anonymous(), receipt, receipt.pin())));
        assertEquals(List.of("SUBMIT", "MAKE_PRIVATE", "PUBLISH"), actions(see(citizen, receipt, null)));
    }

    @Test
    void theUnitThatEnteredAReportIsHiddenWithItsChannel() {
        Map<String, Object> input = Reports.publicRubble();
        input.put("channelCode", "KELURAHAN_OFFICE");
        Receipt receipt = Reports.submitCarried("loket", input);
        assertNull(firstUnit(Api.anonymous(), receipt));
        assertNotNull(firstUnit(Api.as("validator"), receipt));
    }

    private static JsonObject firstUnit(Api api, Receipt receipt) {
        return see(api, receipt, null).getJsonArray("steps").getJsonObject(0).getJsonObject("unit");
    }

    /** Submitted and commented privately, then published, and no longer with the office of its urban village. */
    private Receipt publishedLater() {
        Receipt receipt = Reports.submit(citizen, Reports.rubble());
        comment(receipt, "Sebelum terbit.");
        Journey.of(receipt).disposed();
        set(receipt, "PUBLIC");
        return receipt;
    }

    private void set(Receipt receipt, String to) {
        citizen.data(
                "mutation($t: TicketRefInput!, $to: Visibility!) { ticketSetVisibility(ticket: $t, visibility: $to) {"
                        + " userErrors { code } } }",
                Map.of("t", Map.of("id", receipt.id()), "to", to));
    }

    private void comment(Receipt receipt, String text) {
        citizen.data(
                "mutation($t: TicketRefInput!, $x: String!) { ticketComment(ticket: $t, text: $x) { userErrors { code } } }",
                Map.of("t", Map.of("id", receipt.id()), "x", text));
    }

    private static JsonObject see(Api api, Receipt receipt, String pin) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("n", receipt.number());
        variables.put("p", pin);
        return api.data(SEE, variables).getJsonObject("ticket");
    }

    private static List<String> actions(JsonObject ticket) {
        return ticket.getJsonArray("steps").stream()
                .map(step -> ((JsonObject) step).getString("action"))
                .toList();
    }
}
