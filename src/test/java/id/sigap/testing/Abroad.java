package id.sigap.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * Sigap with its photos in a bucket, and with a console on another origin, whose developers are told what is wrong with their
 * documents: settings of tests that would else need a start each.
 */
public final class Abroad implements QuarkusTestProfile {

    public static final String ORIGIN = "https://console.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sigap.cors.origins", ORIGIN + ",http://localhost:5173", "sigap.graphql.explain", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Bucket.class));
    }
}
