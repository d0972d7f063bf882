package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.platform.limit.Limits;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a token one may not ask without end; what is counted is the look-up, not the request. */
@QuarkusTest
@Shows(Promise.H1)
class CallLimitsIT {

    private static final String TRACK = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { number } }";

    @BeforeEach
    void smallNumbers() {
        Limits.set(Map.of(
                "lookup.per-key", "10",
                "staff-lookup.per-key", "12",
                "pin-attempt.per-key", "5",
                "report-pin.per-key", "5",
                "submit.per-key", "3"));
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @Test
    void aliasesCountEach() {
        String fields = IntStream.range(0, 15)
                .mapToObj(i -> "t" + i + ": ticket(number: \"JK-00000-00000-0\") { number }")
                .collect(Collectors.joining(" "));
        JsonArray errors = Api.anonymous().call("{" + fields + "}", Map.of()).getJsonArray("errors");
        Map<String, Integer> codes = new HashMap<>();
        errors.forEach(error ->
                codes.merge(((JsonObject) error).getJsonObject("extensions").getString("code"), 1, Integer::sum));
        assertEquals(Map.of("NOT_FOUND", 10, "RATE_LIMITED", 5), codes);
    }

    /** A token is no way around: each person has their own, and whoever works here more. */
    @Test
    void aSignedInPersonsLookUpsCountToo() {
        String none = "{ ticket(number: \"JK-00000-00000-0\") { number } }";
        assertEquals("NOT_FOUND 10", refusals(Api.as("warga"), none));
        assertEquals("NOT_FOUND 10", refusals(Api.as("tanpa-peran"), none));
        assertEquals("NOT_FOUND 12", refusals(Api.as("petugas"), none));
        assertEquals("NOT_FOUND 12", refusals(Api.as("lapor1708"), none));
    }

    /** The first code, and how often it came before RATE_LIMITED did. */
    private static String refusals(Api api, String document) {
        String first = api.errorCode(document, Map.of());
        int count = 1;
        while (count < 100 && api.errorCode(document, Map.of()).equals(first)) {
            count++;
        }
        assertEquals("RATE_LIMITED", api.errorCode(document, Map.of()));
        return first + " " + count;
    }

    @Test
    void aPinCannotBeTriedWithoutEndHoweverTheNumberIsTyped() {
        Api signedIn = Api.as("tetangga");
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        String compact = receipt.number().replace("-", "");
        for (int i = 0; i < 5; i++) {
            String typed = i % 2 == 0 ? receipt.number() : compact.toLowerCase(java.util.Locale.ROOT);
            assertEquals("NOT_FOUND", signedIn.errorCode(TRACK, Map.of("n", typed, "p", "0000-000" + i)));
        }
        assertEquals("RATE_LIMITED", signedIn.errorCode(TRACK, Map.of("n", compact, "p", receipt.pin())));
    }

    @Test
    void theWebFormIsLimited() {
        for (int i = 0; i < 3; i++) {
            Reports.submit(Api.anonymous(), Reports.rubble());
        }
        assertEquals("RATE_LIMITED", Api.anonymous().errorCode(Reports.SUBMIT, Map.of("input", Reports.rubble())));
        Reports.submit(Api.as("warga"), Reports.rubble());
    }
}
