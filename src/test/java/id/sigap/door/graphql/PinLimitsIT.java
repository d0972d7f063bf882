package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.leaks.TwinProfile;
import id.sigap.platform.limit.Limits;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PIN is counted twice: by its number, from wherever it is tried, and by the network, whatever it is tried on. */
@QuarkusTest
@TestProfile(TwinProfile.class)
class PinLimitsIT {

    @BeforeEach
    void fiveTries() {
        Limits.set(Map.of("pin-attempt.per-key", "5", "report-pin.per-key", "5"));
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @Test
    void oneNumberIsLimitedFromEveryNetworkHoweverItIsTyped() throws Exception {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        String compact = receipt.number().replace("-", "");
        for (int i = 0; i < 5; i++) {
            String typed = i % 2 == 0 ? receipt.number() : compact.substring(2).toLowerCase(java.util.Locale.ROOT);
            assertEquals("NOT_FOUND", attempt("203.0.113." + i, typed, "0000-000" + i));
        }
        assertEquals("RATE_LIMITED", attempt("203.0.113.99", compact, receipt.pin()));
    }

    @Test
    void oneNetworkIsLimitedOverAllNumbers() throws Exception {
        for (int i = 0; i < 5; i++) {
            String number = Reports.submit(Api.as("warga"), Reports.rubble()).number();
            assertEquals("NOT_FOUND", attempt("198.51.100.7", number, "0000-0000"));
        }
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        assertEquals("RATE_LIMITED", attempt("198.51.100.7", receipt.number(), receipt.pin()));
    }

    /** Or a reporter without the app could not read on after a few looks. */
    @Test
    void aRightPinIsNoAttempt() throws Exception {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        for (int i = 0; i < 12; i++) {
            assertNull(attempt("192.0.2.1", receipt.number(), receipt.pin()));
        }
        for (int i = 0; i < 5; i++) {
            assertEquals("NOT_FOUND", attempt("192.0.2.1", receipt.number(), "0000-0000"));
        }
        assertEquals("RATE_LIMITED", attempt("192.0.2.1", receipt.number(), receipt.pin()));
    }

    /** The code of the refusal; null if there was none. */
    private static String attempt(String network, String number, String pin) throws Exception {
        String body = new JsonObject()
                .put("query", "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { number } }")
                .put("variables", new JsonObject().put("n", number).put("p", pin))
                .encode();
        HttpRequest request = HttpRequest.newBuilder(Api.uri())
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", network)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonObject answer = new JsonObject(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        JsonArray errors = answer.getJsonArray("errors");
        return errors == null
                ? null
                : errors.getJsonObject(0).getJsonObject("extensions").getString("code");
    }
}
