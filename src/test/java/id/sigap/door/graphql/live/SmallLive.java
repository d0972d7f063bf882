package id.sigap.door.graphql.live;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Bounds of subscriptions that a test can reach, and a proxy that says which network somebody comes from. */
public final class SmallLive implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.idle-timeout",
                "5s",
                "sigap.live.connections",
                "4",
                "sigap.live.connections-per-network",
                "3",
                "sigap.live.subscriptions",
                "5",
                "sigap.live.subscriptions-per-person",
                "3",
                "sigap.live.asking",
                "1",
                "sigap.live.messages",
                "100",
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                "127.0.0.1");
    }
}
