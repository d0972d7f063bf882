package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bucket that answers, and says that it cannot just now: what was there before is there after, and each call is told so. */
@Shows(Promise.A10)
class BusyBucketTest {

    private static final UUID ID = UUID.fromString("ab000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("ab000000-0000-4000-8000-000000000002");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicInteger told = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx();
    private volatile int refusal;
    private HttpServer server;
    private PhotoStore bucket;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        bucket = new PhotoBucket(vertx, settings(), told::incrementAndGet);
    }

    @AfterEach
    void stop() {
        bucket.close();
        server.stop(0);
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void nothingIsLostAndWhoeverAsksIsToldToComeBack(int status) {
        PhotoStoreContract.put(bucket, ID, PhotoSize.FULL, "full");

        refusal = status;
        assertEquals(ProblemCode.UNAVAILABLE, PhotoStoreContract.refusal(bucket.get(ID, PhotoSize.FULL)));
        assertEquals(
                ProblemCode.UNAVAILABLE,
                PhotoStoreContract.refusal(bucket.put(OTHER, PhotoSize.FULL, Buffer.buffer("other"))));
        assertEquals(ProblemCode.UNAVAILABLE, PhotoStoreContract.refusal(bucket.delete(ID)));
        assertEquals(3, told.get(), "for the log and the figures of operators");
        // Who starts meanwhile starts.
        PhotoBucketCheck.requireWritable(settings());

        refusal = 0;
        assertEquals("full", PhotoStoreContract.get(bucket, ID, PhotoSize.FULL));
        PhotoStoreContract.put(bucket, OTHER, PhotoSize.FULL, "other");
        assertEquals("other", PhotoStoreContract.get(bucket, OTHER, PhotoSize.FULL));
    }

    /** What such a server does with whole objects, as far as it is asked here. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        byte[] body = new byte[0];
        int status = refusal;
        if (status == 0 && exchange.getRequestMethod().equals("PUT")) {
            objects.put(path, sent);
            status = 200;
        } else if (status == 0 && exchange.getRequestMethod().equals("GET")) {
            body = objects.get(path);
            status = 200;
        } else if (status == 0) {
            objects.remove(path);
            status = 204;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private PhotoBucketSettings settings() {
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new PhotoBucketSettings() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(here);
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> bucket() {
                return Optional.of("photos");
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("key");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of("secret");
            }

            @Override
            public boolean pathStyle() {
                return true;
            }

            @Override
            public Optional<String> encryption() {
                return Optional.empty();
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(60);
            }
        };
    }
}
