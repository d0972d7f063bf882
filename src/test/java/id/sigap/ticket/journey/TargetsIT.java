package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.TwinProfile;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import id.sigap.testing.Stages;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a step can go to: those whom it then goes to, and nobody else. */
@QuarkusTest
@TestProfile(TwinProfile.class)
class TargetsIT {

    /** Of all that there are every so many are tried, offered or not. */
    private static final int EVERY = 29;

    private static final String CLOSING = "update unit set valid_to = date '2026-11-22' where code = 'SDA'";
    private static final String OPENING = "update unit set valid_to = null where code = 'SDA'";

    /** As it is offered. */
    private record Offer(String code, boolean reasonNeeded) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DISPOSE          | COORDINATION | lurah-pluit | ticketDispose         | unitCode
            DISPOSE          | COORDINATION | pengelola   | ticketDispose         | unitCode
            DELEGATE         | DISPOSITION  | petugas     | ticketDelegate        | unitCode
            REQUEST_TRANSFER | PROCESS      | petugas     | ticketRequestTransfer | unitCode
            MOVE             | COORDINATION | lurah-pluit | ticketMove            | areaCode
            CORRECT_AREA     | COORDINATION | pengelola   | ticketCorrect         | areaCode
            """)
    void whatIsOfferedIsAcceptedAndNothingElse(
            String action, String status, String user, String mutation, String argument) {
        Journey report = Stages.make(status);
        List<Offer> offers = offers(report, user, action);
        assertFalse(offers.isEmpty(), action);
        List<Offer> some = new ArrayList<>(List.of(offers.get(0), offers.get(offers.size() - 1)));
        List<String> all = all(argument);
        for (int i = 0; i < all.size(); i += EVERY) {
            String code = all.get(i);
            List<Offer> found = search(report, user, action, code).stream()
                    .filter(it -> it.code().equals(code))
                    .toList();
            some.addAll(found);
            if (found.isEmpty()) {
                report.refused(user, mutation, argument + ": \"" + code + "\", " + reason());
            }
        }
        some.forEach(offer -> requireAccepted(offer, Stages.make(status), user, mutation, argument));
    }

    /** Without a reason unless it needs one, and only with one if it does. */
    private static void requireAccepted(Offer offer, Journey one, String user, String mutation, String argument) {
        String to = argument + ": \"" + offer.code() + "\"";
        if (offer.reasonNeeded()) {
            assertTrue(one.refused(user, mutation, to + ", reason: \"\"").contains("REASON_MISSING"), offer.toString());
        }
        one.step(user, mutation, offer.reasonNeeded() ? to + ", " + reason() : to);
    }

    @Test
    void theAgencyOfTheCategoryAndWhatIsBelowItComeFirst() {
        Journey report = Stages.make("COORDINATION");
        List<Offer> offers = offers(report, LURAH, "DISPOSE");
        List<String> free = offers.stream()
                .filter(it -> !it.reasonNeeded())
                .map(Offer::code)
                .toList();
        assertTrue(free.contains("BINAMARGA") && free.contains("SUDIN-BM-JU"), free.toString());
        assertEquals(
                free, offers.subList(0, free.size()).stream().map(Offer::code).toList());
        assertEquals(
                "SDA",
                search(report, LURAH, "DISPOSE", "sumber air daya").get(0).code());
    }

    @Test
    void aDelegatedReportGoesBackWithAReason() {
        Journey report = Stages.make("DISPOSITION").step("petugas", "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        List<Offer> offers = offers(report, SUB_DEPARTMENT, "DELEGATE");
        assertTrue(offers.contains(new Offer("BINAMARGA", true)), offers.toString());
    }

    @Test
    void whoMayNotTakeTheStepIsToldNobody() {
        Journey report = Stages.make("COORDINATION");
        for (String user : List.of("warga", "petugas", "validator")) {
            assertNull(told(report, user, "DISPOSE", null), user);
        }
        assertNull(told(report, LURAH, "DELEGATE", null), "not now");
        assertEquals(new JsonArray(), told(report, LURAH, "ACCEPT", null), "goes to nobody");
    }

    @Test
    void aUnitThatIsClosedIsNotOffered() {
        Edits.during(CLOSING, OPENING, TargetsIT::requireNotOffered);
    }

    /** The control. */
    @Test
    void aClosedUnitAmongThemWouldBeSeen() {
        Edits.during(
                CLOSING,
                OPENING,
                () -> PlantedTargets.naming(
                        "SDA", () -> assertThrows(AssertionError.class, TargetsIT::requireNotOffered)));
    }

    private static void requireNotOffered() {
        Journey report = Stages.make("COORDINATION");
        List<String> offered =
                offers(report, LURAH, "DISPOSE").stream().map(Offer::code).toList();
        assertTrue(offered.contains("BINAMARGA"));
        assertFalse(offered.contains("SDA"), offered.toString());
    }

    @Test
    void itTakesOneStatementBesideTheReport() {
        Journey report = Stages.make("COORDINATION");
        told(report, LURAH, "DISPOSE", null);
        List<String> sent = Database.statementsOf(() -> told(report, LURAH, "DISPOSE", null));
        assertEquals(2, sent.stream().filter(it -> it.startsWith("select")).count(), sent.toString());
    }

    @Test
    void whatIsAskedWrongly() {
        Journey report = Stages.make("COORDINATION");
        assertEquals("FIRST_OUT_OF_RANGE", refusal(report, "first: 0"));
        assertEquals("FIRST_OUT_OF_RANGE", refusal(report, "first: 101"));
        assertEquals("TEXT_EMPTY", refusal(report, "text: \"  \""));
        assertEquals("TEXT_TOO_LONG", refusal(report, "text: \"" + "x".repeat(101) + "\""));
    }

    private static String refusal(Journey report, String more) {
        return Api.as(LURAH)
                .errorCode(
                        "query($n: String!) { ticket(number: $n) { targets(action: DISPOSE, " + more
                                + ") { reasonNeeded } } }",
                        Map.of("n", report.receipt().number()));
    }

    private static List<Offer> offers(Journey report, String user, String action) {
        return offers(told(report, user, action, null));
    }

    private static List<Offer> search(Journey report, String user, String action, String text) {
        return offers(told(report, user, action, text));
    }

    private static List<Offer> offers(JsonArray told) {
        List<Offer> offers = new ArrayList<>();
        for (Object each : told) {
            JsonObject target = (JsonObject) each;
            JsonObject to =
                    target.getJsonObject("unit") == null ? target.getJsonObject("area") : target.getJsonObject("unit");
            offers.add(new Offer(to.getString("code"), target.getBoolean("reasonNeeded")));
        }
        return offers;
    }

    private static JsonArray told(Journey report, String user, String action, String text) {
        String words = text == null ? "" : ", text: \"" + text + "\"";
        JsonObject seen = report.seen(
                user,
                "targets(action: " + action + words
                        + ", first: 100) { unit { code name } area { code name } reasonNeeded }");
        return seen.getJsonArray("targets");
    }

    /** All that there are, whether or not a step can go there. */
    private static List<String> all(String argument) {
        String table = argument.equals("unitCode") ? "unit" : "area";
        return List.of(Database.sql("select string_agg(code, ' ' order by code) from " + table)
                .split(" "));
    }
}
