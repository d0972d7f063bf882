package id.sigap.door.graphql.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Edits;
import id.sigap.testing.Issuer;
import id.sigap.testing.LiveClient;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A role that the provider has taken away ends what was subscribed to by it. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows({Promise.C14, Promise.H7})
class LiveRightsIT {

    private static final String WHO = "{ viewer { signedIn } }";

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Instant start = Instant.ofEpochSecond(Instant.now().getEpochSecond());

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    private String token(String role) {
        return Issuer.token(Issuer.claims(start, role).put("sub", "ani"));
    }

    /** The client tells its new token, as it has to within a minute: the provider looked the roles up for it. */
    @Test
    void aNewTokenWithoutTheRoleEndsTheSubscriptionAtOnce() {
        TestClock.set(start);
        try (LiveClient validator = LiveClient.of(Api.uri(), token("validator")).subscribe("a", "INBOX")) {
            validator.send("{\"type\":\"ping\"}").await("pong");
            long told = System.nanoTime();
            validator.send(new JsonObject()
                    .put("type", "ping")
                    .put("payload", new JsonObject().put("Authorization", "Bearer " + token("citizen"))));
            validator.await("pong");
            JsonObject error = validator.await("error");
            assertEquals("a", error.getString("id"));
            assertEquals(
                    "FORBIDDEN",
                    error.getJsonArray("payload")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"));
            assertEquals(true, System.nanoTime() - told < SOON.toNanos());
        }
    }

    /** A client that tells no new one: nobody knows any more what the provider would say. */
    @Test
    void aTokenThatIsTooOldToBeBelievedEndsTheConnection() {
        TestClock.set(start);
        try (LiveClient validator = LiveClient.of(Api.uri(), token("validator")).subscribe("a", "INBOX")) {
            validator.send("{\"type\":\"ping\"}").await("pong");
            TestClock.set(start.plusSeconds(56));
            long old = System.nanoTime();
            assertEquals(4403, validator.closedWith());
            assertEquals(true, System.nanoTime() - old < SOON.toNanos());
        }
    }

    /** Whatever it was shown for: the provider has said by it that the role is gone. */
    @Test
    void aNewerTokenWithoutTheRoleInAnyRequestEndsTheConnection() {
        TestClock.set(start.plusSeconds(1));
        try (LiveClient validator = LiveClient.of(Api.uri(), token("validator")).subscribe("a", "INBOX")) {
            validator.roundTrip();
            Api.withToken(Issuer.token(claims("validator", "admin"))).post(WHO, Map.of());
            validator.roundTrip();
            assertEquals(List.of(), validator.rest());
            long shown = System.nanoTime();
            Api.withToken(Issuer.token(
                            Issuer.claims(start.plusSeconds(2), "citizen").put("sub", "ani")))
                    .post(WHO, Map.of());
            assertEquals(4403, validator.closedWith());
            assertEquals(true, System.nanoTime() - shown < SOON.toNanos());
        }
    }

    private JsonObject claims(String... roles) {
        return Issuer.claims(start.plusSeconds(1), roles).put("sub", "ani");
    }

    /** The office of an urban village ended: whoever had it has no inbox any more. */
    @Test
    void aUnitThatEndedEndsWhatWasSubscribedToByIt() {
        TestClock.set(start);
        String lurah =
                Issuer.token(Issuer.claims(start, "lurah").put("sub", "budi").put("unit", "31.72.01.1005"));
        try (LiveClient office = LiveClient.of(Api.uri(), lurah).subscribe("a", "INBOX")) {
            office.roundTrip();
            LiveLook.settle(List.of(office));
            assertEquals(List.of(), office.rest());
            String edit = "update unit set valid_to = %s where code = 'KEL-31.72.01.1005'";
            Edits.during(edit.formatted("valid_from"), edit.formatted("null"), () -> {
                long ended = System.nanoTime();
                assertEquals("FORBIDDEN", office.code());
                assertEquals(true, System.nanoTime() - ended < SOON.toNanos());
            });
        }
    }
}
