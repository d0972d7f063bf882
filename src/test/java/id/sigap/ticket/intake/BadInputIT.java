package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a submit has a fixed code, and nothing is stored. */
@QuarkusTest
class BadInputIT {

    private final Api citizen = Api.as("warga");

    @Test
    void unknownCodes() {
        refused("CATEGORY_UNKNOWN", input -> input.put("categoryCode", "tidak-ada"));
        refused("CHANNEL_UNKNOWN", input -> input.put("channelCode", "TELEGRAM"));
        refused("CHANNEL_UNKNOWN", input -> input.put("channelCode", "QLUE"));
        refused("CHANNEL_NOT_YOURS", input -> input.put("channelCode", "LAPOR_1708"));
        refused("CHANNEL_NOT_YOURS", input -> input.put("channelCode", "BALAI_WARGA"));
        refused("AREA_UNKNOWN", input -> input.put("place", Map.of("areaCode", "99.99.99.9999")));
        refused("AREA_UNKNOWN", input -> input.put("place", Map.of("areaCode", "31.72.01")));
    }

    @Test
    void aCategoryNotInForceToday() {
        assertTrue(categories().contains("\"trotoar\""));
        Edits.during(
                "update category set valid_to = date '2026-11-22' where code = 'trotoar'",
                "update category set valid_to = null where code = 'trotoar'",
                () -> {
                    assertFalse(categories().contains("\"trotoar\""));
                    refused("CATEGORY_UNKNOWN", input -> {});
                });
    }

    @Test
    void anOfficesOwnMatterIsOfferedToNobodyWhoReports() {
        String internal = "internal-dinas-pariwisata-dan-kebudayaan";
        assertFalse(categories().contains(internal));
        assertTrue(Api.anonymous()
                .data("{ categories(includeInternal: true) { code } }", Map.of())
                .encode()
                .contains(internal));
        refused("CATEGORY_UNKNOWN", input -> input.put("categoryCode", internal));
        for (String user : List.of("lapor1708", "loket")) {
            Map<String, Object> input = Reports.rubble();
            input.put("categoryCode", internal);
            input.put("channelCode", user.equals("loket") ? "KELURAHAN_OFFICE" : "LAPOR_1708");
            assertEquals("CATEGORY_UNKNOWN", Reports.refusal(Api.as(user), input), user);
        }
        // The Bureau knows better than whoever reported it.
        Journey.begun()
                .step(Journey.TICKET_ADMIN, "ticketCorrect", "categoryCode: \"" + internal + "\", " + Journey.reason());
    }

    private static String categories() {
        return Api.anonymous().data("{ categories { code } }", Map.of()).encode();
    }

    /** A form hears of all that is wrong with it, and not of one fault after the other. */
    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, Object> input = with(sent -> {
            sent.put("categoryCode", "tidak-ada");
            sent.put("description", "x".repeat(4_001));
            sent.put("clientKey", "dengan spasi");
            sent.put("channelCode", "TIDAK_ADA");
            sent.put("place", Map.of("latitude", 37.77, "longitude", -122.42, "address", "y".repeat(301)));
        });
        assertEquals(
                List.of(
                        "TEXT_TOO_LONG description",
                        "TEXT_TOO_LONG place.address",
                        "CLIENT_KEY_INVALID clientKey",
                        "CHANNEL_UNKNOWN channelCode",
                        "CATEGORY_UNKNOWN categoryCode"),
                Reports.refusals(citizen, input));
        assertEquals(
                List.of("CATEGORY_UNKNOWN categoryCode", "PLACE_OUTSIDE_CITY place.latitude"),
                Reports.refusals(citizen, with(sent -> {
                    sent.put("categoryCode", "tidak-ada");
                    sent.put("place", Map.of("latitude", 37.77, "longitude", -122.42));
                })));
        // Whoever may submit nothing is told nothing of their form.
        assertEquals(List.of("FORBIDDEN"), Reports.refusals(Api.as("petugas"), input));
    }

    @Test
    void pointsThatAreNone() {
        refused("PLACE_INCOMPLETE", input -> input.put("place", Map.of("latitude", -6.1)));
        refused("PLACE_INCOMPLETE", input -> input.put("place", Map.of("latitude", -96.1, "longitude", 106.8)));
        refused("PLACE_OUTSIDE_CITY", input -> input.put("place", Map.of("latitude", 37.77, "longitude", -122.42)));
        refused("PLACE_OUTSIDE_CITY", input -> input.put("place", Map.of("latitude", -6.59, "longitude", 106.79)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b\u2060",
                "\u202e\u202c",
                "\n\t",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800\u00a0",
                "\u00ad",
                "\u034f",
                "\u2028\u000b"
            })
    void textThatSaysNothing(String text) {
        refused("TEXT_EMPTY", input -> input.put("description", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uffffb", "a\u001b[31mb"})
    void textThatCannotBeStored(String text) {
        refused("TEXT_INVALID", input -> input.put("description", text));
    }

    @Test
    void textThatIsTooLong() {
        refused("TEXT_TOO_LONG", input -> input.put("description", "x".repeat(4_001)));
        Map<String, Object> tooLong = with(input -> input.put("description", "x".repeat(4_001)));
        assertEquals(
                "{\"indonesian\":\"Isian ini terlalu panjang. Paling banyak 4.000 karakter.\","
                        + "\"english\":\"This field is too long: 4,000 characters at most.\"}",
                citizen.data(Reports.SUBMIT, Map.of("input", tooLong))
                        .getJsonObject("ticketSubmit")
                        .getJsonArray("userErrors")
                        .getJsonObject(0)
                        .getJsonObject("message")
                        .encode());
        Reports.submit(citizen, with(input -> input.put("description", "\ud83d\udea7".repeat(4_000))));
    }

    @Test
    void textIsKeptWholeAndShownHarmless() {
        String written = "Lampu jalan\u202e padam\u202c di depan cafe\u0301\u200b.";
        Map<String, Object> input = Reports.publicRubble();
        input.put("description", written);
        String number = Reports.submit(citizen, input).number();
        String shown = Api.anonymous()
                .data("query($n: String!) { ticket(number: $n) { description } }", Map.of("n", number))
                .getJsonObject("ticket")
                .getString("description");
        assertEquals("Lampu jalan padam di depan caf\u00e9.", shown);
        assertEquals(
                "Lampu jalan\u202e padam\u202c di depan caf\u00e9\u200b.",
                Database.sql("select description from ticket where number = '" + number.replace("-", "") + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "spasi di sini",
                "\u00e9",
                "a/b",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void clientKeysThatAreNone(String key) {
        refused("CLIENT_KEY_INVALID", input -> input.put("clientKey", key));
    }

    @Test
    void withoutATokenAClientKeyMustBeARandomUuid() {
        Map<String, Object> input = with(i -> i.put("clientKey", "mudah-ditebak"));
        assertEquals("CLIENT_KEY_INVALID", Reports.refusal(Api.anonymous(), input));
        assertFalse(Reports.submit(Api.anonymous(), Reports.rubble()).replayed());
    }

    @Test
    void whoMayNotSubmitIsTold() {
        for (String user : List.of("petugas", "lurah-pluit", "validator", "admin", "tanpa-peran")) {
            assertEquals("FORBIDDEN", Reports.refusal(Api.as(user), Reports.rubble()), user);
        }
        assertEquals("CHANNEL_UNKNOWN", Reports.refusal(Api.as("loket"), Reports.rubble()), "a clerk must say");
        Reports.submit(Api.as("loket"), with(input -> input.put("channelCode", "KELURAHAN_OFFICE")));
    }

    @ParameterizedTest
    @CsvSource({
        "JK-123, NUMBER_MALFORMED",
        "'', NUMBER_MALFORMED",
        "JK-UUUUU-UUUUU-U, NUMBER_MALFORMED",
        "JK-00000-00000-1, NUMBER_MISTYPED",
        "JK-00000-00000-0, NOT_FOUND"
    })
    void numbersThatAreNone(String number, String code) {
        assertEquals(code, citizen.errorCode("query($n: String!) { ticket(number: $n) { id } }", Map.of("n", number)));
    }

    @Test
    void idsThatAreNone() {
        String comment = "AgAAAAAAAAAAAAAAAAAAAAA";
        for (String id : List.of("", "x", "!!!", comment, "AQ")) {
            JsonObject payload = citizen.data(
                            "mutation($t: TicketRefInput!) { ticketFollow(ticket: $t) { userErrors { code } } }",
                            Map.of("t", Map.of("id", id)))
                    .getJsonObject("ticketFollow");
            assertEquals(
                    "ID_INVALID",
                    payload.getJsonArray("userErrors").getJsonObject(0).getString("code"),
                    id);
        }
    }

    private void refused(String code, Consumer<Map<String, Object>> change) {
        long before = Database.count("ticket");
        assertEquals(code, Reports.refusal(citizen, with(change)));
        assertEquals(before, Database.count("ticket"));
    }

    private static Map<String, Object> with(Consumer<Map<String, Object>> change) {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        change.accept(input);
        return input;
    }
}
