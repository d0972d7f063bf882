package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever wants to report an emergency is told whom to call, and loses no time with a form. */
@QuarkusTest
class EmergencyIT {

    private static final String CATEGORY = "ambulans-gawat-darurat";

    private static final String SUBMIT = "mutation($input: TicketSubmitInput!) { ticketSubmit(input: $input) { number"
            + " userErrors { code path emergency { phone text { indonesian english } } } } }";

    private static void during(Runnable work) {
        Edits.during(
                "insert into emergency_notice (category_code, text_id, text_en, phone) values ('" + CATEGORY
                        + "', 'Telepon ambulans.', 'Call an ambulance.', '112')",
                "delete from emergency_notice where category_code = '" + CATEGORY + "'",
                work);
    }

    private static Map<String, Object> emergency() {
        Map<String, Object> input = Reports.rubble();
        input.put("categoryCode", CATEGORY);
        return input;
    }

    @Test
    void whoeverSendsItByThemselvesIsToldWhomToCall() {
        during(() -> {
            for (String user : new String[] {null, "warga", "lapor1708"}) {
                Api api = user == null ? Api.anonymous() : Api.as(user);
                JsonObject payload =
                        api.data(SUBMIT, Map.of("input", emergency())).getJsonObject("ticketSubmit");
                assertNull(payload.getString("number"));
                assertEquals(
                        "[{\"code\":\"CATEGORY_IS_EMERGENCY\",\"path\":[\"categoryCode\"],\"emergency\":{\"phone\":\"112\","
                                + "\"text\":{\"indonesian\":\"Telepon ambulans.\",\"english\":\"Call an ambulance.\"}}}]",
                        payload.getJsonArray("userErrors").encode(),
                        user);
            }
            assertEquals(
                    0,
                    Database.count("ticket where category_code = '" + CATEGORY + "' and channel_code = 'BALAI_WARGA'"));
        });
    }

    @Test
    void itIsSaidBeforeAnythingElseOfTheFormIsFilledIn() {
        during(() -> {
            Map<String, Object> input = emergency();
            input.put("description", "");
            assertEquals(
                    List.of("TEXT_EMPTY description", "CATEGORY_IS_EMERGENCY categoryCode"),
                    Reports.refusals(Api.as("warga"), input));
            JsonObject notice = Api.anonymous()
                    .data("{ categories { code emergency { phone text { english } } } }", Map.of())
                    .getJsonArray("categories")
                    .stream()
                    .map(JsonObject.class::cast)
                    .filter(each -> each.getJsonObject("emergency") != null)
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    "{\"code\":\"" + CATEGORY
                            + "\",\"emergency\":{\"phone\":\"112\",\"text\":{\"english\":\"Call an ambulance.\"}}}",
                    notice.encode());
        });
    }

    /** A clerk has read the notice to them; the Bureau says what it was about. */
    @Test
    void aClerkMayRecordItAndTheBureauMayCorrectToIt() {
        during(() -> {
            Map<String, Object> atDesk = emergency();
            atDesk.put("channelCode", "KELURAHAN_OFFICE");
            Reports.submit(Api.as("loket"), atDesk);
            Journey.begun()
                    .step(
                            Journey.TICKET_ADMIN,
                            "ticketCorrect",
                            "categoryCode: \"" + CATEGORY + "\", " + Journey.reason());
        });
    }

    @Test
    void whatWasSentBeforeIsSentAgainAllTheSame() {
        Map<String, Object> input = emergency();
        List<Receipt> first = new ArrayList<>(List.of(Reports.submit(Api.as("warga"), input)));
        during(() -> assertEquals(
                first.get(0).number(), Reports.submit(Api.as("warga"), input).number()));
    }
}
