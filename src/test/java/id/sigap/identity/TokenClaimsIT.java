package id.sigap.identity;

import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a provider writes into a token is taken or refused, and breaks nothing. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.H7)
class TokenClaimsIT {

    private static final List<String> CLAIMS = List.of(
            "sub",
            "name",
            "email",
            "phone_number",
            "preferred_username",
            "upn",
            "unit",
            "channel",
            "groups",
            "azp",
            "typ",
            "jti",
            "sid",
            "acr",
            "scope");

    private static final List<Object> ODD = List.of(
            "a\u0000b",
            "\u0000",
            "x".repeat(10_000),
            "\ud800",
            "baris\r\nbaru\u2028lagi",
            "\u202e\u3164",
            "",
            7,
            true,
            new JsonArray().add("a\u0000b").add(7),
            new JsonObject().put("a", "\u0000"));

    private static final String ERASE = "mutation($t: TicketRefInput!) { act: ticketEraseReporter(ticket: $t, "
            + reason() + ") { userErrors { code } } }";

    private static final String VIEWER = "{ viewer { roles } }";

    private static final String READ = "{ viewer { roles } inbox(first: 1) { edges { node { number } } } }";

    private Instant now;

    @BeforeEach
    void theServersClockIsTheProviders() {
        now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
        TestClock.set(now);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void noClaimBreaksAnything() {
        AtOnce.each(CLAIMS, claim -> {
            for (Object odd : ODD) {
                for (String role : List.of("citizen", "ticket-admin", "channel", "desk-officer", "lurah")) {
                    Api api = api(with(role, claim, odd));
                    String what = claim + " of a " + role + ": "
                            + String.valueOf(odd).codePoints().limit(9).sum();
                    sound(what, api.call(Reports.SUBMIT, Map.of("input", Reports.rubble())));
                    sound(what, api.call(READ, Map.of()));
                }
            }
        });
    }

    private static void sound(String what, JsonObject answer) {
        assertFalse(answer.encode().contains("\"INTERNAL\""), () -> what + ": " + answer.encode());
    }

    /** Of half a surrogate a question mark is made, and of two people one. */
    @Test
    void whoeverHasNoSubjectThatCanBeToldApartIsNobody() {
        for (String subject : List.of("a\u0000b", "x".repeat(256), "x".repeat(10_000), "\ud800", "a\nb")) {
            Api api = api(with("citizen", "sub", subject));
            assertEquals("UNAUTHENTICATED", api.errorCode(VIEWER, Map.of()));
        }
        Api.withToken(Issuer.token(with("citizen", "sub", "é".repeat(255)))).data(VIEWER, Map.of());
    }

    /** A library writes such groups into the log. */
    @Test
    void groupsAreAListOfTexts() {
        for (Object groups :
                List.of("Rahasia", 7, new JsonArray().add("a").add(7), new JsonObject().put("Rahasia", 1))) {
            assertEquals(
                    "UNAUTHENTICATED", api(with("citizen", "groups", groups)).errorCode(VIEWER, Map.of()));
        }
        api(with("citizen", "groups", new JsonArray().add("a\u0000b").add("unit:x")))
                .data(VIEWER, Map.of());
    }

    @Test
    void anOfficersNameIsKeptAsALineThatSaysIt() {
        for (String sent : List.of("Rina\u0000 Wijaya", "Rina\r\nWijaya", " Rina\tWijaya\u0007")) {
            assertEquals("Rina Wijaya", officerOf(sent));
        }
        assertEquals("x".repeat(200), officerOf("x".repeat(9_000)));
        assertEquals(null, officerOf("\u0000"));
    }

    /** The name with the step that its bearer took. */
    private String officerOf(String name) {
        Receipt receipt = Reports.submit(Api.withToken(Issuer.token(Issuer.claims(now, "citizen"))), Reports.rubble());
        JsonObject act = Api.withToken(Issuer.token(with("ticket-admin", "name", name)))
                .data(ERASE, Map.of("t", Map.of("id", receipt.id())))
                .getJsonObject("act");
        assertTrue(act.getJsonArray("userErrors").isEmpty(), act.encode());
        return Database.sql("select x.officer from history_text x join history_entry e using (ticket_id, position)"
                + " join ticket t on t.id = x.ticket_id where e.action = 'REQUEST_ERASURE' and t.number = '"
                + receipt.number().replace("-", "") + "'");
    }

    /** Half a surrogate is written as JSON can, not as bytes cannot. */
    private static Api api(JsonObject claims) {
        return Api.withToken(
                Issuer.sign(Issuer.header().encode(), claims.encode().replace("\ud800", "\\ud800")));
    }

    private JsonObject with(String role, String claim, Object value) {
        return Issuer.claims(now, role).put("unit", "BIRO-PEM").put(claim, value);
    }
}
