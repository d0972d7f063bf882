package id.sigap.door.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.ExportApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A reporter is given what is kept of them, and told to which roles it was shown (UU PDP, Article 32). */
@QuarkusTest
@Shows({Promise.C15, Promise.I7})
class OwnDataIT {

    private static final String DISCLOSE =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Perlu menelepon\") { name } } }";

    private static final String COMMENT =
            "mutation($t: TicketRefInput!) { ticketComment(ticket: $t, text: \"Masih ada.\")"
                    + " { userErrors { code } } }";

    private static Map<String, Object> withContact() {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", Map.of("name", "Siti Aminah", "phone", "081234567890"));
        return input;
    }

    private static JsonObject given(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), () -> ExportApi.text(answer));
        return new JsonObject(ExportApi.text(answer));
    }

    private static HttpResponse<byte[]> own(ExportApi who, JsonObject body) {
        return who.send("POST", "/own", "application/json", body.encode());
    }

    private static JsonObject report(JsonObject given, String number) {
        return given.getJsonArray("reports").stream()
                .map(JsonObject.class::cast)
                .filter(report -> report.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> shown(JsonObject report) {
        return report.getJsonArray("shownTo").stream()
                .map(JsonObject.class::cast)
                .map(shown -> shown.getString("what") + " "
                        + shown.getJsonArray("roles").encode() + " " + shown.getString("day"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whoIsSignedInIsGivenAllAndTheDays() {
        Receipt receipt = Reports.submit(Api.as("warga"), withContact());
        Api.as("warga").data(COMMENT, Map.of("t", Map.of("number", receipt.number())));
        Api.as("validator").data(DISCLOSE, Map.of("n", receipt.number()));
        JsonObject report = report(given(own(ExportApi.as("warga"), new JsonObject())), receipt.number());
        assertEquals("Siti Aminah", report.getJsonObject("contact").getString("name"));
        assertEquals("+6281234567890", report.getJsonObject("contact").getString("phone"));
        assertEquals(false, report.getJsonObject("contact").getBoolean("anonymous"));
        assertEquals("Jl. Pluit Selatan Raya", report.getString("address"));
        assertEquals(
                "Masih ada.", report.getJsonArray("comments").getJsonObject(0).getString("body"));
        String today = LocalDate.now(new id.sigap.testing.TestClock()).toString();
        assertEquals(Set.of("REPORT [\"VALIDATOR\"] " + today, "REPORTER [\"VALIDATOR\"] " + today), shown(report));
        assertTrue(report.getString("submittedAt").startsWith("2026-"), report::encode);
    }

    /** Of others nothing, not even that they are there; what somebody follows by its number. */
    @Test
    void nobodyIsGivenWhatIsOfOthers() {
        Receipt mine = Reports.submit(Api.as("warga"), withContact());
        Receipt open = Reports.submit(Api.as("warga"), Reports.publicRubble());
        Api.as("tetangga")
                .data(
                        "mutation($t: TicketRefInput!) { ticketFollow(ticket: $t) { userErrors { code } } }",
                        Map.of("t", Map.of("number", open.number())));
        JsonObject given = given(own(ExportApi.as("tetangga"), new JsonObject()));
        assertFalse(given.encode().contains(mine.number()), "another one's");
        assertTrue(
                given.getJsonArray("follows").contains(new JsonObject().put("number", open.number())), given::encode);
        assertEquals("403 FORBIDDEN", ExportApi.refusal(own(ExportApi.as("petugas"), new JsonObject())));
        assertEquals(
                "400 REQUEST_MALFORMED", ExportApi.refusal(own(ExportApi.as("warga"), new JsonObject().put("x", 1))));
    }

    /** A PIN sees no times, and opens no identity. */
    @Test
    void byPinItIsGivenWithoutDaysAndWithoutTheContact() {
        Receipt receipt = Reports.submit(Api.anonymous(), withContact());
        Api.as("validator").data(DISCLOSE, Map.of("n", receipt.number()));
        JsonObject asked = new JsonObject().put("number", receipt.number()).put("pin", receipt.pin());
        JsonObject given = given(own(ExportApi.anonymous(), asked));
        JsonObject report = given.getJsonArray("reports").getJsonObject(0);
        assertEquals(Set.of("REPORT [\"VALIDATOR\"] null", "REPORTER [\"VALIDATOR\"] null"), shown(report));
        assertEquals("Jl. Pluit Selatan Raya", report.getString("address"));
        assertNull(report.getValue("contact"));
        assertNull(report.getValue("submittedAt"));
        assertFalse(given.encode().contains("2026-"), given::encode);
        assertFalse(given.encode().contains("Siti"), given::encode);
    }

    @Test
    void aWrongPinAndNoReportAreOneAnswer() {
        Receipt receipt = Reports.submit(Api.anonymous(), Reports.rubble());
        List<JsonObject> wrong = List.of(
                new JsonObject().put("number", receipt.number()).put("pin", "00000000"),
                new JsonObject().put("number", "JK-00000-00000-0").put("pin", receipt.pin()));
        assertEquals(
                ExportApi.text(own(ExportApi.anonymous(), wrong.get(0))),
                ExportApi.text(own(ExportApi.anonymous(), wrong.get(1))));
        assertEquals("404 NOT_FOUND", ExportApi.refusal(own(ExportApi.anonymous(), wrong.get(0))));
        assertEquals(
                "400 REQUEST_MALFORMED pin",
                ExportApi.refusal(own(ExportApi.anonymous(), new JsonObject().put("number", receipt.number()))));
    }
}
