package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.TwinProfile;
import id.sigap.platform.limit.Limits;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted of submits: new reports, by network or person; never a repeat, and refusals apart (ADR 0036). */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.A1)
class SubmitLimitsIT {

    private static final String NO_PHOTO = "00000000-0000-4000-8000-000000000000";

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @Test
    void aRepeatIsNeverCountedAndNeverRefused() {
        Limits.set(Map.of("submit.per-key", "3", "citizen-submit.per-key", "3", "refused-submit.per-key", "1"));
        for (Api api : List.of(Api.anonymous(), Api.as("warga"))) {
            Map<String, Object> first = Reports.rubble();
            Receipt receipt = Reports.submit(api, first);
            for (int i = 0; i < 10; i++) {
                assertEquals(receipt.number(), Reports.submit(api, first).number());
            }
            Reports.submit(api, Reports.rubble());
            Reports.submit(api, Reports.rubble());
            assertEquals("RATE_LIMITED", code(api, Reports.rubble()));
            assertEquals(receipt.pin(), Reports.submit(api, first).pin(), "the lost number is to be had all the same");
        }
    }

    /** By input alone, by the key of another, and by a photo that is none, of which only the database knows. */
    @Test
    void whatIsRefusedTakesNoReportFromAnybody() {
        Limits.set(Map.of("submit.per-key", "2", "citizen-submit.per-key", "2", "refused-submit.per-key", "4"));
        for (Api api : List.of(Api.anonymous(), Api.as("tetangga"))) {
            assertEquals("TEXT_EMPTY", code(api, with("description", " ")));
            assertEquals("CATEGORY_UNKNOWN", code(api, with("categoryCode", "tidak-ada")));
            assertEquals("PHOTO_UNKNOWN", code(api, with("photos", List.of(NO_PHOTO))));
            assertEquals("CLIENT_KEY_INVALID", code(api, with("clientKey", "a b")));
            for (int i = 0; i < 10; i++) {
                assertEquals("RATE_LIMITED", code(api, with("description", " ")));
            }
            Reports.submit(api, Reports.rubble());
            Reports.submit(api, Reports.rubble());
            assertEquals("RATE_LIMITED", code(api, Reports.rubble()));
        }
    }

    /** Clerks and channels send other people's, with other people's mistakes. */
    @Test
    void whoSendsForOthersIsNotCounted() {
        Limits.set(Map.of("submit.per-key", "1", "citizen-submit.per-key", "1", "refused-submit.per-key", "1"));
        for (int i = 0; i < 5; i++) {
            Reports.submit(Api.as("lapor1708"), Reports.rubble());
            Reports.submit(Api.as("loket"), with("channelCode", "KELURAHAN_OFFICE"));
            assertEquals("TEXT_EMPTY", code(Api.as("lapor1708"), with("description", " ")));
        }
    }

    /** As shipped: thousands share a carrier's address, and as many as the whole city sends in an hour get through. */
    @Test
    void aCarriersNetworkIsNoFlood() {
        Limits.asShipped();
        for (int i = 0; i < 110; i++) {
            assertEquals(null, from("203.0.113.7", with("description", "Lampu mati nomor " + i)));
        }
        assertEquals("RATE_LIMITED", fromUntilRefused("203.0.113.7"));
        assertEquals(null, from("203.0.113.8", Reports.rubble()), "the next one's customers");
    }

    private static String fromUntilRefused(String network) {
        for (int i = 0; i < 20; i++) {
            String code = from(network, with("description", "Lampu mati"));
            if (code != null) {
                return code;
            }
        }
        return "never";
    }

    /** A flood of one text is told by its text, whatever stands between its letters; what many write is none. */
    @Test
    void oneTextFromManyNetworksIsAFloodAndShortOnesAreNot() {
        Limits.asShipped();
        int taken = 0;
        for (int i = 0; i < 60; i++) {
            String text = "Kirim pesan ini ke semua orang, sekarang juga!".repeat(2) + " (" + i + ") "
                    + (i % 2 == 0 ? "BERITA" : "berita");
            taken += from("198.51.100." + i, with("description", text)) == null ? 1 : 0;
        }
        assertTrue(taken >= 20 && taken <= 22, taken + " of one text");
        assertEquals(null, from("198.51.100.1", Reports.rubble()), "something else from there");
        for (int i = 0; i < 60; i++) {
            assertEquals(null, from("198.51.100." + i, with("description", "Lampu jalan mati")));
        }
        Reports.submit(
                Api.as("warga"),
                with("description", "Kirim pesan ini ke semua orang, sekarang juga!".repeat(2) + "berita"));
    }

    /** Sixty in a loop, as shipped; and the neighbour goes on. */
    @Test
    void aCitizenSendsFiftyADay() {
        Limits.asShipped();
        Api citizen = Api.as("warga");
        for (int i = 0; i < 50; i++) {
            Reports.submit(citizen, Reports.rubble());
        }
        for (int i = 0; i < 10; i++) {
            JsonObject error = citizen.call(Reports.SUBMIT, Map.of("input", Reports.rubble()))
                    .getJsonArray("errors")
                    .getJsonObject(0)
                    .getJsonObject("extensions");
            assertEquals("RATE_LIMITED", error.getString("code"));
            assertTrue(error.getInteger("retryAfter") <= 24 * 3600 / 50, error.encode());
        }
        Reports.submit(Api.as("tetangga"), Reports.rubble());
    }

    /** What ADR 0035 and 0036 ask in their alarms is there to be asked. */
    @Test
    void anAlarmCanAskWhatWasGrantedAndRefused() {
        Limits.set(Map.of("submit.per-key", "2"));
        double granted = metric("granted");
        double refused = metric("refused");
        for (int i = 0; i < 5; i++) {
            Tracker.from("192.0.2.1").submit(Reports.rubble());
        }
        assertEquals(2, metric("granted") - granted);
        assertEquals(3, metric("refused") - refused);
    }

    private static double metric(String outcome) {
        String port = ConfigProvider.getConfig().getValue("quarkus.management.port", String.class);
        String name = "sigap_limit_total{lane=\"submit\",outcome=\"" + outcome + "\"}";
        return RestAssured.get("http://localhost:" + port + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                // Behind the number the trace of a request that was counted.
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(name.length()).replaceFirst(" #.*", "")))
                .sum();
    }

    /** Null if it was taken. */
    private static String from(String network, Map<String, Object> input) {
        return Tracker.from(network).submit(input);
    }

    private static String code(Api api, Map<String, Object> input) {
        return Tracker.code(api.call(Reports.SUBMIT, Map.of("input", input)), "ticketSubmit");
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("clientKey", UUID.randomUUID().toString());
        input.put(name, value);
        return input;
    }
}
