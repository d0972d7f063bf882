package id.sigap.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * Sigap with a provider whose keys the tests hold. Tokens are as short-lived as in production; which client they were made
 * for is checked too, which production does only if it is told the clients.
 */
public final class OwnIssuer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.devservices.enabled", "false",
                "sigap.identity.clients", Issuer.CLIENT,
                "sigap.identity.token-age", "60s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Issuer.class));
    }
}
