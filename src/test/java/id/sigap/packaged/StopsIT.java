package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * SIGTERM at ten instants by chance while people upload and submit without a pause: whoever was told so has it, whoever was not
 * was told to come back, and nobody something else. Not part of verify but of {@code make production}.
 */
@Tag("production")
@Shows({Promise.A6, Promise.I4})
class StopsIT {

    private static final int ROUNDS = 10;
    private static final int PEOPLE = 6;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final byte[] PHOTO = photo();
    private static final String SUBMIT = "mutation($input: TicketSubmitInput!) { ticketSubmit(input: $input)"
            + " { number pin replayed userErrors { code } } }";

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> photos = ConcurrentHashMap.newKeySet();
    private final Set<String> strange = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void whatWasAcknowledgedIsThereAndNothingElseWasTold() throws Exception {
        Path folder = Path.of("target", "stops", UUID.randomUUID().toString());
        Map<String, String> settings = Map.of(
                "QUARKUS_SHUTDOWN_DELAY", "1s",
                "SIGAP_WAITS_CONNECTION", "20s",
                "SIGAP_WAITS_CALL", "30s",
                "SIGAP_PHOTOS_UNATTACHED_PER_PERSON", "0",
                // Some job is always about to begin.
                "SIGAP_DEADLINES_WATCH", "100ms",
                "SIGAP_PARTINGS_WATCH", "100ms",
                "SIGAP_AUDIT_WATCH", "100ms");
        Random random = new Random(1);
        try (Sigap sigap = new Sigap(folder, settings)) {
            for (int round = 0; round < ROUNDS; round++) {
                sigap.start();
                String token = sigap.issuer().token("warga", "citizen");
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
                for (int i = 0; i < PEOPLE; i++) {
                    boolean uploads = i % 2 == 0;
                    people.submit(() -> goOn(sigap, token, uploads));
                }
                Thread.sleep(500 + random.nextInt(1_500));
                assertEquals(143, sigap.stop());
                assertTrue(people.awaitTermination(0, TimeUnit.SECONDS) || people.shutdownNow() != null);
                assertTrue(people.awaitTermination(10, TimeUnit.SECONDS));
            }
            assertEquals(List.of(), sigap.errors());
            sigap.start();
            assertEquals(Set.of(), strange);
            assertAllThere(sigap);
        }
        System.out.printf(
                "%d stops: %d reports and %d photos acknowledged, %d told to come back%n",
                ROUNDS, acknowledged.size(), photos.size(), refused.get());
    }

    /** Until the service is gone. */
    private Void goOn(Sigap sigap, String token, boolean uploads) throws InterruptedException {
        while (!Thread.interrupted()) {
            try {
                if (uploads) {
                    upload(sigap, token);
                } else {
                    submit(sigap, token, UUID.randomUUID().toString());
                }
            } catch (IOException gone) {
                // No connection, or one that was closed before a request on it was read: nothing was told.
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return null;
    }

    private void upload(Sigap sigap, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(sigap, "/photos", "image/png", token, PHOTO);
        if (answer.statusCode() == 201) {
            photos.add(new JsonObject(answer.body()).getString("id"));
        } else {
            noteRefusal(answer);
        }
    }

    private boolean submit(Sigap sigap, String token, String key) throws IOException, InterruptedException {
        Map<String, Object> input =
                Map.of("clientKey", key, "categoryCode", "trotoar", "description", "Puing di trotoar, laporan " + key);
        HttpResponse<String> answer =
                send(sigap, "/graphql", "application/json", token, ThreeInstances.body(SUBMIT, Map.of("input", input)));
        JsonObject data = new JsonObject(answer.body()).getJsonObject("data");
        if (data == null) {
            noteRefusal(answer);
            return false;
        }
        JsonObject payload = data.getJsonObject("ticketSubmit");
        String receipt = payload.getString("number") + payload.getString("pin");
        assertTrue(acknowledged.computeIfAbsent(key, absent -> receipt).equals(receipt), "another report for one key");
        return payload.getBoolean("replayed");
    }

    private void noteRefusal(HttpResponse<String> answer) {
        refused.incrementAndGet();
        if (answer.statusCode() != 503 || !answer.body().contains("UNAVAILABLE")) {
            strange.add(answer.statusCode() + " " + answer.body());
        }
    }

    private void assertAllThere(Sigap sigap) throws Exception {
        String token = sigap.issuer().token("warga", "citizen");
        for (String key : Set.copyOf(acknowledged.keySet())) {
            assertTrue(submit(sigap, token, key), "acknowledged, then lost");
        }
        for (String id : photos) {
            HttpRequest read = HttpRequest.newBuilder(URI.create(sigap.url() + "/photos/" + id))
                    .header("Authorization", "Bearer " + token)
                    .build();
            assertEquals(
                    200,
                    CLIENT.send(read, HttpResponse.BodyHandlers.discarding()).statusCode(),
                    "photo " + id);
        }
    }

    private static HttpResponse<String> send(Sigap sigap, String path, String type, String token, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sigap.url() + path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] photo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
