package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A report that somebody lodged, with all that they have of it; asked for again after whatever happened meanwhile. */
record Lodged(String citizen, String number, String pin, String words, String photo) {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final String SUBMIT =
            "mutation($i: TicketSubmitInput!) { ticketSubmit(input: $i)" + " { number pin userErrors { code } } }";
    private static final String BY_PIN =
            "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { description erasure photos { id } } }";
    private static final String REPORTER =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Uji\") { name } } }";

    /** By a signed-in citizen of its own, whose name it carries; photos are null for most. */
    static Lodged in(Sigap sigap, boolean photographed) throws Exception {
        String citizen = "warga-" + UUID.randomUUID();
        String token = sigap.issuer().token(citizen, "citizen");
        String photo = photographed
                ? new JsonObject(sigap.post("/photos", "image/png", token, PICTURE)).getString("id")
                : null;
        String words = "Puing di trotoar, " + citizen;
        Map<String, Object> input = new HashMap<>(Map.of(
                "clientKey",
                UUID.randomUUID().toString(),
                "categoryCode",
                "trotoar",
                "description",
                words,
                "reporter",
                Map.of("name", "Kenari " + citizen)));
        if (photographed) {
            input.put("photos", List.of(photo));
        }
        JsonObject receipt = ask(sigap, token, SUBMIT, Map.of("i", input)).getJsonObject("ticketSubmit");
        assertEquals("[]", receipt.getJsonArray("userErrors").encode());
        return new Lodged(citizen, receipt.getString("number"), receipt.getString("pin"), words, photo);
    }

    /** The report as its PIN opens it; null if it does not. */
    JsonObject seen(Sigap sigap) throws Exception {
        String token = sigap.issuer().token("kenalan", "citizen");
        return ask(sigap, token, BY_PIN, Map.of("n", number, "p", pin)).getJsonObject("ticket");
    }

    /** Whether words and photo are what was sent. */
    boolean isWhole(Sigap sigap) throws Exception {
        JsonObject seen = seen(sigap);
        return seen != null
                && words.equals(seen.getString("description"))
                && seen.getJsonArray("photos").size() == (photo == null ? 0 : 1)
                && (photo == null || picture(sigap) == 200);
    }

    private int picture(Sigap sigap) {
        return Http.send(HttpRequest.newBuilder(URI.create(sigap.url() + "/photos/" + photo))
                        .header("Authorization", "Bearer " + sigap.issuer().token(citizen, "citizen")))
                .statusCode();
    }

    /** The name as the Bureau reads it; null if nothing says any more whose report it is. */
    String reporter(Sigap sigap) throws Exception {
        String token = sigap.issuer().token("validator", "validator", "unit:BIRO-PEM");
        return ask(sigap, token, REPORTER, Map.of("n", number))
                .getJsonObject("ticket")
                .getJsonObject("reporter")
                .getString("name");
    }

    /** What the reporter asks for, or a ticket administrator for them. */
    String askErasure(Sigap sigap, String token) throws Exception {
        String document = "mutation($n: String!) { ticketEraseReporter(ticket: {number: $n}, reason: \"Diminta\")"
                + " { ticket { erasure } userErrors { code } } }";
        return ask(sigap, token, document, Map.of("n", number)).encode();
    }

    String owner(Sigap sigap) {
        return sigap.issuer().token(citizen, "citizen");
    }

    static JsonObject ask(Sigap sigap, String token, String document, Map<String, Object> variables) throws Exception {
        String answer = sigap.post("/graphql", "application/json", token, ThreeInstances.body(document, variables));
        JsonObject data = new JsonObject(answer).getJsonObject("data");
        if (data == null) {
            throw new AssertionError(document + ": " + answer);
        }
        return data;
    }
}
