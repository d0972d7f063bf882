package id.sigap.leaks;

import id.sigap.door.portal.page.PlantedFrames;
import id.sigap.ticket.reading.PlantedBeans;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The application with its chance seeded and its database exchangeable; nothing runs in it but what a test asks for. */
public class TwinProfile implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        Set<Class<?>> alternatives = new HashSet<>(PlantedBeans.ALL);
        alternatives.addAll(Set.of(SeededRandom.class, PlantedHeaders.class, PlantedFrames.class));
        return alternatives;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put("sigap.photos.folder", WorldPhotos.SERVED);
        settings.put("quarkus.datasource.reactive.max-size", "6");
        // On a busy machine the dumps of threads that waited would garble what the test run says.
        settings.put("quarkus.vertx.max-event-loop-execute-time", "30s");
        // For tests that say whom a request comes from, as a proxy would: they need no start of their own.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        // What a walk asks would use up everybody's share, and a limit that is hit sooner in one world is no leak.
        for (String lane : Set.of("anonymous-request", "lookup", "pin-attempt", "submit", "upload")) {
            settings.put("sigap.limits." + lane + ".ceiling", "0");
        }
        // Who subscribed is looked for by hand, behind each thing that happens, and who is told by days at once.
        settings.put("sigap.live.look", "24h");
        settings.put("sigap.live.spread", "1ms");
        Viewers.FURTHER_USERS.forEach((user, groups) -> settings.put("quarkus.oidc.devservices.roles." + user, groups));
        return settings;
    }
}
