package id.sigap.door.graphql.live;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.LiveClient;
import id.sigap.testing.Tokens;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What an instance has no room for it says at once, by a code that is always the same; and there is room again. */
@QuarkusTest
@TestProfile(SmallLive.class)
@Shows(Promise.C14)
class LiveBoundsIT {

    private static final String HERE = "198.51.100.1";
    private static final String THERE = "203.0.113.1";
    private static final String ELSEWHERE = "192.0.2.1";

    private final List<LiveClient> clients = new ArrayList<>();

    @AfterEach
    void away() throws InterruptedException {
        clients.forEach(LiveClient::close);
        awaitNobody();
    }

    private LiveClient connected(String user, String network) {
        LiveClient client = LiveClient.from(network);
        clients.add(client);
        client.init(Tokens.of(user)).await("connection_ack");
        return client;
    }

    private static int refused(String network) {
        CompletionException refusal =
                Assertions.assertThrows(CompletionException.class, () -> LiveClient.from(network));
        return ((WebSocketHandshakeException) refusal.getCause()).getResponse().statusCode();
    }

    private static void awaitNobody() throws InterruptedException {
        for (int i = 0;
                i < 100
                        && Metrics.globalRegistry
                                        .get("sigap.live.connections")
                                        .gauge()
                                        .value()
                                > 0;
                i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void oneNetworkHasItsShareOfConnectionsAndTheInstanceItsBound() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            connected(REPORTER, HERE);
        }
        assertEquals(429, refused(HERE));
        connected(REPORTER, THERE);
        assertEquals(503, refused(ELSEWHERE));
        assertEquals(503, refused(THERE));
        assertEquals(
                4.0,
                Metrics.globalRegistry.get("sigap.live.connections").gauge().value());
        away();
        connected(REPORTER, HERE);
    }

    @Test
    void onePersonHasTheirShareOfSubscriptionsAndTheInstanceItsBound() {
        LiveClient citizen = connected(REPORTER, HERE);
        LiveClient again = connected(REPORTER, THERE);
        LiveClient lurah = connected(LURAH, HERE);
        citizen.subscribe("a", "MINE").subscribe("b", "MINE");
        again.subscribe("c", "MINE");
        LiveLook.settle(clients);
        again.subscribe("d", "MINE");
        assertEquals("RATE_LIMITED", again.code());
        lurah.subscribe("a", "INBOX").subscribe("b", "INBOX").subscribe("c", "INBOX");
        assertEquals("BUSY", lurah.code());
        citizen.send("{\"type\":\"complete\",\"id\":\"a\"}").roundTrip();
        lurah.subscribe("c", "INBOX").roundTrip();
        LiveLook.settle(clients);
        assertEquals(List.of(), lurah.rest());
        assertEquals(
                5.0,
                Metrics.globalRegistry.get("sigap.live.subscriptions").gauge().value());
    }

    /** Nothing is said for longer than any connection may be idle. */
    @Test
    void whoeverIsToldNothingForLongIsStillConnected() throws InterruptedException {
        LiveClient citizen = connected(REPORTER, HERE);
        citizen.subscribe("a", "MINE");
        LiveLook.now(clients);
        Thread.sleep(8_000);
        Journey report = Journey.begun();
        assertEquals(
                report.receipt().number(),
                citizen.told(report).getJsonObject("ticket").getString("number"));
    }

    /** One asks after the other here, and none is left out. */
    @Test
    void whoeverWaitsForTheirTurnIsToldToo() {
        LiveClient citizen = connected(REPORTER, HERE);
        citizen.subscribe("a", "MINE").subscribe("b", "MINE").subscribe("c", "MINE");
        LiveLook.now(clients);
        Journey report = Journey.begun();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            told.add(citizen.await("next").getString("id"));
        }
        assertEquals(
                List.of("a", "b", "c"),
                told.stream().sorted().toList(),
                report.receipt().number());
    }

    @Test
    void whoeverSaysTooMuchAtOnceIsShownOut() {
        LiveClient citizen = connected(REPORTER, HERE);
        for (int i = 0; i < 50; i++) {
            citizen.roundTrip();
        }
        for (int i = 0; i < 1000; i++) {
            try {
                citizen.send("{\"type\":\"ping\"}");
            } catch (CompletionException closed) {
                break;
            }
        }
        assertEquals("Too many messages", citizen.closedBecause());
        assertEquals(4430, citizen.closedWith());
    }

    /** A connection that nobody ever begins to use is one of the few that there are. */
    @Test
    void whoeverSaysNothingGivesTheirPlaceBack() throws InterruptedException {
        LiveClient silent = LiveClient.from(HERE);
        clients.add(silent);
        assertEquals(4408, silent.closedWith());
        awaitNobody();
        assertEquals(
                0.0,
                Metrics.globalRegistry.get("sigap.live.connections").gauge().value());
        assertEquals(
                200,
                Api.anonymous()
                        .post("{ viewer { signedIn } }", java.util.Map.of())
                        .statusCode());
    }
}
