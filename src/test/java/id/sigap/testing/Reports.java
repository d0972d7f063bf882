package id.sigap.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Reports as people would send them. */
public final class Reports {

    public static final String SUBMIT = """
            mutation($input: TicketSubmitInput!) {
              ticketSubmit(input: $input) {
                number pin replayed
                ticket { id number status visibility version hiddenFields }
                userErrors { code path message { indonesian english } }
              }
            }""";

    private Reports() {}

    /** Construction rubble between Pluit Junction and Emporium Pluit. */
    public static Map<String, Object> rubble() {
        Map<String, Object> input = new HashMap<>();
        input.put("clientKey", UUID.randomUUID().toString());
        input.put("categoryCode", "trotoar");
        input.put("description", "Puing bangunan menutup trotoar antara Pluit Junction dan Emporium Pluit.");
        input.put(
                "place",
                Map.of(
                        "latitude",
                        -6.1262,
                        "longitude",
                        106.7894,
                        "areaCode",
                        "31.72.01.1005",
                        "address",
                        "Jl. Pluit Selatan Raya"));
        return input;
    }

    public static Map<String, Object> publicRubble() {
        Map<String, Object> input = rubble();
        input.put("public", true);
        return input;
    }

    /** All that a submit is refused for. */
    public static List<String> refusals(Api api, Map<String, Object> input) {
        return api
                .data(SUBMIT, Map.of("input", input))
                .getJsonObject("ticketSubmit")
                .getJsonArray("userErrors")
                .stream()
                .map(JsonObject.class::cast)
                .map(Reports::said)
                .toList();
    }

    /** Of a refusal its code, and the input field that it names. */
    public static String said(JsonObject userError) {
        JsonArray path = userError.getJsonArray("path");
        return userError.getString("code")
                + (path == null ? "" : " " + path.stream().map(Object::toString).collect(Collectors.joining(".")));
    }

    /** What a successful submit answered. */
    public record Receipt(String id, String number, String pin, boolean replayed) {}

    public static Receipt submit(Api api, Map<String, Object> input) {
        JsonObject payload = api.data(SUBMIT, Map.of("input", input)).getJsonObject("ticketSubmit");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new Receipt(
                payload.getJsonObject("ticket").getString("id"),
                payload.getString("number"),
                payload.getString("pin"),
                payload.getBoolean("replayed"));
    }

    /** Through a channel whose messages carry the reporter's choice, though none does of itself. */
    public static Receipt submitCarried(String user, Map<String, Object> input) {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        Edits.during(
                "update channel set carries_choice = true",
                "update channel set carries_choice = false",
                () -> receipt.set(submit(Api.as(user), input)));
        return receipt.get();
    }

    /** The code of the rule that refused a submit. */
    public static String refusal(Api api, Map<String, Object> input) {
        JsonObject payload = api.data(SUBMIT, Map.of("input", input)).getJsonObject("ticketSubmit");
        if (payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError("not refused: " + payload.encode());
        }
        return payload.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }
}
