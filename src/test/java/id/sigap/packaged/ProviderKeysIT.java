package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instance that never saw the identity provider's keys is alive, and not ready; it asks by itself until it has them. Once
 * it has, it stays ready without the provider (A10), and asks for them anew. Its log names the trace of whoever asked.
 */
@Shows({Promise.A10, Promise.C20, Promise.H7})
@Tag("cluster")
class ProviderKeysIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path folder;

    @Test
    void readyFromWhenTheKeysWereSeenOn() throws Exception {
        int port = Sigap.freePort();
        String issuer = "http://127.0.0.1:" + port;
        try (Sigap sigap = new Sigap(folder, Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", issuer))) {
            sigap.begin();
            sigap.awaitHealth("/q/health/live", 200);
            String health = sigap.awaitHealth("/q/health/ready", 503);
            assertTrue(
                    health.replaceAll("\\s", "").contains("\"Keysoftheidentityprovider\",\"status\":\"DOWN\""), health);
            assertFalse(health.contains(issuer), health);
            assertEquals("200", sigap.status("/graphql?query=%7B__typename%7D"));
            Issuer provider = new Issuer(port);
            try {
                sigap.awaitHealth("/q/health/ready", 200);
            } finally {
                provider.close();
            }
            assertEquals(200, sigap.health("/q/health/ready").statusCode());
            assertEquals(200, sigap.health("/q/health/live").statusCode());
            aLogLineIsJsonAndNamesTheTrace(sigap);
        }
    }

    /** Though nobody shows a token of the key that came instead; without the provider the keys of the last look are good. */
    @Test
    void aKeyThatTheProviderTookBackIsSoonNone() throws Exception {
        Issuer provider = new Issuer(0);
        Map<String, String> settings =
                Map.of("SIGAP_IDENTITY_KEYS_EVERY", "1s", "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "500ms");
        try (Sigap sigap = new Sigap(folder, settings, provider)) {
            sigap.start();
            Asking asking = new Asking(sigap);
            String before = provider.token("warga", "citizen");
            assertTrue(asking.submit(before).is(200));
            provider.rotate();
            Standstill.until(
                    "the key is none any more", () -> asking.submit(before).status() == 401);
            assertTrue(sigap.log().contains("no published key of the provider fits its signature"), sigap.log());
            String after = provider.token("warga", "citizen");
            assertTrue(asking.submit(after).is(200), "a key that was looked for beforehand");
            String metrics = sigap.health("/q/metrics").body();
            assertTrue(metrics.contains("sigap_tokens_refused_total{reason=\"signature\""), metrics);
            provider.close();
            Thread.sleep(3_000);
            assertTrue(asking.submit(after).is(200), "keys are kept while nobody tells others");
            asking.submit(before).assertRefused();
            assertEquals(200, sigap.ready());
        }
    }

    private static void aLogLineIsJsonAndNamesTheTrace(Sigap sigap) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sigap.url() + "/graphql?query=%7B__typename%7D"))
                .header("Authorization", "Bearer x.y.z")
                .header("Sigap-Request", "1")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(401, answer.statusCode(), answer.body());
        String line = sigap.log()
                .lines()
                .filter(each -> each.contains("A token was refused"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.startsWith("{\"timestamp\":"), line);
        assertTrue(line.contains("\"traceId\":\"" + TRACE + "\""), line);
    }
}
