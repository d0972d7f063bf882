package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes share one limit; when their database is gone, each has its half, and goes on answering. */
@Tag("cluster")
@Shows({Promise.A1, Promise.C13})
class SharedLimitIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int LIMIT = 40;
    private static final int LEASE = 10;

    private static final Map<String, String> LIMITED = Map.of(
            "SIGAP_LIMITS_ANONYMOUS_REQUEST_PER_KEY",
            Integer.toString(LIMIT),
            "SIGAP_LIMITS_ANONYMOUS_REQUEST_PERIOD",
            "PT24H",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "true",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "127.0.0.1");

    @Test
    void oneNetworkHasOneLimitAtTwoInstances() throws Exception {
        Path folder = Path.of("target", "shared-limit", UUID.randomUUID().toString());
        try (Sigap one = new Sigap(folder, LIMITED);
                Sigap other = new Sigap(folder, LIMITED)) {
            one.start();
            other.start();
            Thread.sleep(2_500); // they have seen each other
            int granted = granted(List.of(one, other), "198.51.100.1", 200);
            assertTrue(granted >= LIMIT && granted <= LIMIT + 2 * LEASE, granted + " of one network at both");
            int alone = granted(List.of(one), "198.51.100.2", 120);
            assertTrue(alone >= LIMIT && alone <= LIMIT + LEASE, alone + " of one network at one");
            one.killDatabase();
            Thread.sleep(4_000); // they have noticed
            assertEquals(LIMIT / 2, granted(List.of(one), "198.51.100.3", 60));
            assertEquals(LIMIT / 2, granted(List.of(other), "198.51.100.3", 60));
        }
    }

    /** In turn. What is not granted is told when to come back, and nothing else. */
    private static int granted(List<Sigap> instances, String address, int tries)
            throws IOException, InterruptedException {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            HttpResponse<String> answer = ask(instances.get(i % instances.size()), address);
            boolean refused = answer.statusCode() == 429
                    && answer.headers().firstValue("Retry-After").isPresent();
            assertTrue(answer.statusCode() == 200 || refused, answer.body());
            granted += refused ? 0 : 1;
            Thread.sleep(5);
        }
        return granted;
    }

    private static HttpResponse<String> ask(Sigap instance, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ viewer { signedIn } }\"}"))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
