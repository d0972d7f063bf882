package id.sigap.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Issuer;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen cannot mend what the provider says of them: it must not keep them from reporting. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
class TokenContactIT {

    private static final String DISCLOSE =
            "query($n: String!) { ticket(number: $n) { reporter(reason: \"Uji\") { name phone email } } }";

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
    void whatDoesNotFitOurFormIsKeptAsItIs() {
        assertKept(
                "x".repeat(200),
                "(021) 350-1234 ext. 7",
                "bukan surel",
                claims().put("name", "x".repeat(300))
                        .put("phone_number", "(021) 350-1234 ext. 7\u0000")
                        .put("email", " bukan surel"));
    }

    @Test
    void whatIsNoTextOrSaysNothingIsLeftOut() {
        assertKept(
                null,
                null,
                "warga@example.com",
                claims().put("name", " \u200B ").put("phone_number", 62811).put("email", "warga@example.com"));
        assertKept(
                null,
                null,
                null,
                claims().put("name", new JsonArray().add("a"))
                        .put("phone_number", new JsonObject())
                        .put("email", ""));
    }

    @Test
    void whatTheCitizenWritesTakesItsPlace() {
        Map<String, Object> input = Reports.rubble();
        input.put("reporter", Map.of("phone", "(021) 350-1234 ext. 7"));
        Api citizen = Api.withToken(Issuer.token(claims().put("phone_number", "+62 811-0000-111")));
        assertReporter(
                null, "+62213501234;ext=7", null, Reports.submit(citizen, input).number());
    }

    private JsonObject claims() {
        return Issuer.claims(now, "citizen");
    }

    private void assertKept(String name, String phone, String email, JsonObject claims) {
        Api citizen = Api.withToken(Issuer.token(claims));
        assertReporter(
                name, phone, email, Reports.submit(citizen, Reports.rubble()).number());
    }

    private void assertReporter(String name, String phone, String email, String number) {
        JsonObject kept = Api.withToken(Issuer.token(Issuer.claims(now, "admin")))
                .data(DISCLOSE, Map.of("n", number))
                .getJsonObject("ticket")
                .getJsonObject("reporter");
        assertEquals(new JsonObject().put("name", name).put("phone", phone).put("email", email), kept);
    }
}
