package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.platform.limit.Limits;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.OwnIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where no proxy is named, no header moves a limit; nor does one from a neighbour that is not the proxy. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.H6)
class NoProxyIT {

    @BeforeEach
    void twelveLookUps() {
        Limits.set(Map.of("lookup.per-key", "12"));
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @Test
    void noForgedHeaderIsBelieved() {
        List<Tracker> forgers = List.of(
                Tracker.from("192.0.2.1"),
                Tracker.from("203.0.113.250, 192.0.2.2"),
                Tracker.with("Forwarded", "for=192.0.2.3"),
                Tracker.with("X-Real-IP", "192.0.2.4"),
                Tracker.with("X-Client-IP", "192.0.2.5"),
                Tracker.with("True-Client-IP", "192.0.2.6"),
                Tracker.with("CF-Connecting-IP", "192.0.2.7"),
                Tracker.with("X-Forwarded-For", "198.51.100.1", "Forwarded", "for=198.51.100.1;by=203.0.113.250"),
                Tracker.with("X-Forwarded-Host", "192.0.2.9", "X-Forwarded-Proto", "https"),
                Tracker.with("Via", "1.1 192.0.2.10"),
                Tracker.with("X-Original-Forwarded-For", "192.0.2.11"),
                Tracker.with("X-Cluster-Client-IP", "192.0.2.12"));
        for (Tracker forger : forgers) {
            assertEquals("NOT_FOUND", forger.ask("JK-00000-00000-0", null));
        }
        assertEquals("RATE_LIMITED", Tracker.plain().ask("JK-00000-00000-0", null));
        for (Tracker forger : forgers) {
            assertEquals("RATE_LIMITED", forger.ask("JK-00000-00000-0", null));
        }
    }
}
