package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reported it: three roles may ask, each asking is recorded first, and nothing recorded means nothing shown. */
@QuarkusTest
@Shows({Promise.C18, Promise.I7})
class DisclosureIT {

    private static final String DISCLOSE = """
            query($number: String!, $pin: String, $reason: String!) {
              ticket(number: $number, pin: $pin) { reporterLabel hiddenFields reporter(reason: $reason) { anonymous name phone email } }
            }""";

    private final Api channel = Api.as("lapor1708");

    @Test
    void theBureauAndAdminsAreToldAndItIsRecorded() {
        Receipt receipt = Reports.submit(channel, withContact());
        for (String user : List.of("validator", "pengelola", "admin")) {
            long before = disclosures();
            JsonObject reporter =
                    disclose(Api.as(user), receipt, "Menghubungi pelapor.").getJsonObject("reporter");
            assertEquals("Siti Aminah", reporter.getString("name"));
            assertEquals("+628110000111", reporter.getString("phone"));
            assertEquals(before + 1, disclosures());
        }
        assertEquals(
                "REPORTER|Menghubungi pelapor.",
                Database.sql("select field || '|' || reason from disclosure order by id desc limit 1"));
    }

    @Test
    void nobodyElseIsTold() {
        Receipt receipt = Reports.submit(channel, withContact());
        long before = disclosures();
        Map<String, Object> withPin = Map.of("number", receipt.number(), "pin", receipt.pin(), "reason", "Ingin tahu.");
        for (Api api : List.of(Api.anonymous(), Api.as("warga"), Api.as("petugas"), Api.as("loket"))) {
            assertEquals(
                    "NOT_FOUND", api.errorCode(DISCLOSE, Map.of("number", receipt.number(), "reason", "Ingin tahu.")));
            JsonObject seen = api.data(DISCLOSE, withPin).getJsonObject("ticket");
            assertNull(seen.getJsonObject("reporter"));
            assertTrue(seen.getJsonArray("hiddenFields").contains("REPORTER"));
        }
        assertNull(disclose(channel, receipt, "Ingin tahu.").getJsonObject("reporter"));
        assertEquals(before, disclosures());
    }

    @Test
    void aReasonIsRequired() {
        Receipt receipt = Reports.submit(channel, withContact());
        assertEquals(
                "REASON_MISSING",
                Api.as("admin").errorCode(DISCLOSE, Map.of("number", receipt.number(), "reason", "  \u200b ")));
    }

    @Test
    void ifItCannotBeRecordedItIsNotTold() {
        Receipt receipt = Reports.submit(channel, withContact());
        Database.sql("alter table disclosure add constraint blocked check (reason <> 'blocked') not valid");
        try {
            JsonObject answer = Api.as("admin").call(DISCLOSE, Map.of("number", receipt.number(), "reason", "blocked"));
            assertFalse(answer.encode().contains("Siti"), answer.encode());
            assertEquals(
                    "INTERNAL",
                    answer.getJsonArray("errors")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"));
        } finally {
            Database.sql("alter table disclosure drop constraint blocked");
        }
    }

    @Test
    void theReporterLearnsDayAndRoleOfEach() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        disclose(Api.as("validator"), receipt, "Konfirmasi lokasi.");
        disclose(Api.as("admin"), receipt, "Permintaan pelapor.");
        String disclosures = "query($number: String!, $pin: String) { ticket(number: $number, pin: $pin) {"
                + " hiddenFields identityDisclosures { day roles } } }";
        assertEquals(
                "[{\"day\":\"2026-11-23\",\"roles\":[\"VALIDATOR\"]},{\"day\":\"2026-11-23\",\"roles\":[\"ADMIN\"]}]",
                seen(Api.as("warga"), disclosures, receipt, null));
        assertNull(seen(Api.anonymous(), disclosures, receipt, receipt.pin()));
        assertNull(seen(Api.as("validator"), disclosures, receipt, null));
        Receipt nobodyAsked = Reports.submit(Api.as("warga"), Reports.rubble());
        Api.as("validator").data(disclosures, Map.of("number", nobodyAsked.number()));
        assertEquals("[]", seen(Api.as("warga"), disclosures, nobodyAsked, null));
    }

    private static String seen(Api api, String document, Receipt receipt, String pin) {
        Map<String, String> variables =
                pin == null ? Map.of("number", receipt.number()) : Map.of("number", receipt.number(), "pin", pin);
        JsonArray seen = api.data(document, variables).getJsonObject("ticket").getJsonArray("identityDisclosures");
        return seen == null ? null : seen.encode();
    }

    @Test
    void whoChoseToBeAnonymousIsNotStored() {
        Map<String, Object> input = withContact();
        input.put("reporter", Map.of("name", "Siti Aminah", "phone", "+62 811-0000-111", "anonymous", true));
        Receipt receipt = Reports.submit(channel, input);
        JsonObject reporter = disclose(Api.as("admin"), receipt, "Perlu.").getJsonObject("reporter");
        assertTrue(reporter.getBoolean("anonymous"));
        assertNull(reporter.getString("name"));
    }

    @Test
    void aClerkIsNotTakenForTheReporter() {
        Map<String, Object> input = Reports.rubble();
        input.put("channelCode", "KELURAHAN_OFFICE");
        Receipt receipt = Reports.submit(Api.as("loket"), input);
        JsonObject reporter = disclose(Api.as("admin"), receipt, "Perlu.").getJsonObject("reporter");
        assertEquals("{\"anonymous\":false,\"name\":null,\"phone\":null,\"email\":null}", reporter.encode());
    }

    @Test
    void aCitizenIsTakenFromTheToken() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        JsonObject reporter = disclose(Api.as("admin"), receipt, "Perlu.").getJsonObject("reporter");
        assertEquals("Warga", reporter.getString("name"));
        assertEquals("warga@example.com", reporter.getString("email"));
    }

    @Test
    void theIdentityStandsNowhereInTheClear() {
        Reports.submit(channel, withContact());
        String dump = Database.sql("select string_agg(t::text, ' ') from ticket t")
                + Database.sql("select string_agg(h::text, ' ') from history_entry h")
                + Database.sql("select string_agg(i::text, ' ') from reporter_identity i");
        assertFalse(dump.contains("Siti"));
        assertFalse(dump.contains("811-0000"));
        assertFalse(dump.contains(
                java.util.HexFormat.of().formatHex("Siti".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private static Map<String, Object> withContact() {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", Map.of("name", "Siti Aminah", "phone", "+62 811-0000-111"));
        return input;
    }

    private static JsonObject disclose(Api api, Receipt receipt, String reason) {
        return api.data(DISCLOSE, Map.of("number", receipt.number(), "reason", reason))
                .getJsonObject("ticket");
    }

    private static long disclosures() {
        return Database.count("disclosure where field = 'REPORTER'");
    }
}
