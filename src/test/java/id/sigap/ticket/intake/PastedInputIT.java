package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.platform.limit.Limits;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people paste: out of chats, contacts and slides. */
@QuarkusTest
class PastedInputIT {

    private static final String SUBMIT = "mutation($input: TicketSubmitInput!) { ticketSubmit(input: $input)"
            + " { number replayed warnings { code path message { indonesian english } } userErrors { code path } } }";
    private static final String TRACK = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { number } }";

    private final Api citizen = Api.as("warga");

    @Test
    void aNumberIsFoundThroughWhatWasPastedWithIt() {
        Receipt open = Reports.submit(citizen, Reports.publicRubble());
        Receipt hidden = Reports.submit(citizen, Reports.rubble());
        for (String around : List.of(
                "*%s*", "\u2068%s\u2069", "\u00a0%s.", "\u201c%s\u201d", "_%s_\u200b", "`%s`", "\u202a%s\u202c")) {
            assertEquals(open.number(), number(around.formatted(open.number()), null), around);
            assertEquals(open.number(), number(around.formatted(open.number().replace('-', '\u00a0')), null), around);
            assertEquals(hidden.number(), number(hidden.number(), around.formatted(hidden.pin())), around);
        }
        assertEquals(hidden.number(), number(hidden.number(), fullWidth(hidden.pin())));
        assertEquals(open.number(), number(fullWidth(open.number()), null));
        assertEquals(open.number(), number(open.number(), " *\u200b* "), "which is no PIN");
    }

    /** Twelve, where ten wrong ones lock a network out. */
    @Test
    void aPinWithMarksIsNoWrongOneAndMarksAloneAreNone() {
        Map<String, Object> input = Reports.rubble();
        String photo = Uploads.photo("warga");
        input.put("photos", List.of(photo));
        Receipt hidden = Reports.submit(citizen, input);
        Limits.asShipped();
        try {
            for (int i = 0; i < 12; i++) {
                assertEquals(hidden.number(), number(hidden.number(), "*" + hidden.pin() + "*\u200b"));
                assertEquals("NOT_FOUND", code(hidden.number(), "\u200b\u00a0**"));
                assertEquals("NOT_FOUND", code(hidden.number(), ""));
                assertEquals(200, photo(photo, "\u00a0*" + hidden.pin() + "*"));
                assertEquals(
                        200,
                        photo(
                                photo,
                                new String(
                                        ("\u200b" + hidden.pin()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                        java.nio.charset.StandardCharsets.ISO_8859_1)));
                assertEquals(404, photo(photo, "**"));
            }
            assertEquals(hidden.number(), number(hidden.number(), hidden.pin()));
        } finally {
            Limits.lift();
        }
    }

    @Test
    void linesEndAsTheirProgramsEndThem() {
        Map<String, Object> input = Reports.publicRubble();
        input.put("description", "Jalan rusak\u2028di depan\u000bsekolah\u0085ko\u00adru\u034fpsi");
        String number = Reports.submit(citizen, input).number();
        assertEquals(
                "Jalan rusak\ndi depan\nsekolah\nkorupsi",
                citizen.data("query($n: String!) { ticket(number: $n) { description } }", Map.of("n", number))
                        .getJsonObject("ticket")
                        .getString("description"));
    }

    @Test
    void aContactIsStoredInOneForm() {
        JsonObject made = submitted(Map.of(
                "name",
                "Siti Aminah",
                "phone",
                "\u202a(021) 555-0100\u202c",
                "email",
                "Siti <mailto:siti@example.org>,"));
        assertEquals(new JsonArray(), made.getJsonArray("warnings"));
        JsonObject kept = disclosed(made.getString("number"));
        assertEquals("+62215550100", kept.getString("phone"));
        assertEquals("siti@example.org", kept.getString("email"));
    }

    /** The reporter cannot always be asked again; an app that can reads what was left out. */
    @Test
    void anUnreadableContactIsToldAtItsFieldAndCostsNoReport() {
        for (Api sender : List.of(Api.as("lapor1708"), citizen, Api.anonymous())) {
            Map<String, Object> input = Reports.rubble();
            input.put("reporter", Map.of("name", "Siti\u0000", "phone", "hubungi saya", "email", "a@b@c"));
            for (boolean again : new boolean[] {false, true}) {
                JsonObject made = submitted(sender, input);
                assertEquals(again, made.getBoolean("replayed"));
                assertEquals(
                        List.of(
                                "TEXT_INVALID reporter.name",
                                "CONTACT_INVALID reporter.phone",
                                "CONTACT_INVALID reporter.email"),
                        told(made));
                assertNull(disclosed(made.getString("number")).getString("phone"));
            }
        }
        assertEquals(List.of(), told(submitted(Map.of("phone", "hubungi saya", "anonymous", true))));
    }

    /** H4: nobody writes as a unit of the city. */
    @Test
    void aNameThatLooksLikeAUnitsIsNotTaken() {
        String unit = Database.sql("select name from unit where code = 'BINAMARGA'");
        for (String name : List.of(
                unit,
                unit.toUpperCase(),
                unit.replace('a', '\u0430'),
                unit.replace('i', '1'),
                unit.replace(" ", "\u00a0\u200b"),
                unit.replace('i', '\u0456') + ".")) {
            JsonObject made = submitted(Map.of("name", name, "phone", "0811-0000-111"));
            assertEquals(List.of("NAME_OF_UNIT reporter.name"), told(made), name);
            JsonObject kept = disclosed(made.getString("number"));
            assertNull(kept.getString("name"));
            assertEquals("+628110000111", kept.getString("phone"));
        }
        assertEquals(List.of(), told(submitted(Map.of("name", "Siti dari " + unit))));
    }

    private JsonObject submitted(Map<String, Object> reporter) {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("reporter", reporter);
        return submitted(Api.as("lapor1708"), input);
    }

    private static JsonObject submitted(Api sender, Map<String, Object> input) {
        JsonObject payload = sender.data(SUBMIT, Map.of("input", input)).getJsonObject("ticketSubmit");
        assertEquals(new JsonArray(), payload.getJsonArray("userErrors"));
        return payload;
    }

    private static List<String> told(JsonObject payload) {
        return payload.getJsonArray("warnings").stream()
                .map(JsonObject.class::cast)
                .map(Reports::said)
                .toList();
    }

    private static JsonObject disclosed(String number) {
        return Api.as("admin")
                .data(
                        "query($n: String!) { ticket(number: $n) { reporter(reason: \"uji\") { name phone email } } }",
                        Map.of("n", number))
                .getJsonObject("ticket")
                .getJsonObject("reporter");
    }

    private static String number(String number, String pin) {
        return Api.anonymous()
                .data(TRACK, given(number, pin))
                .getJsonObject("ticket")
                .getString("number");
    }

    private static String code(String number, String pin) {
        return Api.anonymous().errorCode(TRACK, given(number, pin));
    }

    private static Map<String, Object> given(String number, String pin) {
        Map<String, Object> given = new HashMap<>(Map.of("n", number));
        given.put("p", pin);
        return given;
    }

    private static int photo(String id, String pin) {
        return PhotoApi.anonymous().withPin(pin).get(id).statusCode();
    }

    private static String fullWidth(String ascii) {
        return ascii.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
