package id.sigap.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Sigap with a console on another origin, whose developers are told what is wrong with their documents. */
public final class ForeignConsole implements QuarkusTestProfile {

    public static final String ORIGIN = "https://console.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("sigap.cors.origins", ORIGIN + ",http://localhost:5173", "sigap.graphql.explain", "true");
    }
}
