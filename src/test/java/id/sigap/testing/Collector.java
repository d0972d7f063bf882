package id.sigap.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/** A collector of traces, which keeps every byte that Sigap sends it by OTLP, and gives them to whoever asks. */
public final class Collector implements QuarkusTestResourceLifecycleManager {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "100ms",
                "quarkus.otel.bsp.max.queue.size",
                "100000",
                ENDPOINT,
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] answer = new byte[0];
        if (exchange.getRequestMethod().equals("POST")) {
            received.write(exchange.getRequestBody().readAllBytes());
        } else {
            answer = received.toByteArray();
        }
        exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** All bytes that have come so far: messages one behind the other, which is one message to who reads them. */
    public static byte[] bytes() {
        URI uri = URI.create(ConfigProvider.getConfig().getValue(ENDPOINT, String.class));
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The spans that have come when there is such a one among them: they are sent a while after they ended. */
    public static List<SentSpan> spansOnce(Predicate<List<SentSpan>> arrived) {
        List<SentSpan> spans = SentSpan.of(bytes());
        for (int i = 0; i < 100 && !arrived.test(spans); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            spans = SentSpan.of(bytes());
        }
        return spans;
    }
}
