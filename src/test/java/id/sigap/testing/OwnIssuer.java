package id.sigap.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * Sigap with a provider whose keys the tests hold. Tokens are as short-lived as in production; which client they were made
 * for is checked too, which production does only if it is told the clients. The proxy that it trusts stands where no test
 * comes from, no body is waited for long, and every trace is sent to a collector: settings of tests that would else need a start of their own.
 */
public final class OwnIssuer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "sigap.graphql.slowest",
                "2s",
                "quarkus.http.proxy.proxy-address-forwarding",
                "true",
                "quarkus.http.proxy.trusted-proxies",
                "203.0.113.250,198.51.100.0/24",
                "quarkus.oidc.devservices.enabled",
                "false",
                "sigap.identity.clients",
                Issuer.CLIENT,
                "sigap.identity.token-age",
                "60s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Issuer.class), new TestResourceEntry(Collector.class));
    }
}
