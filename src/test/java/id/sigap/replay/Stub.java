package id.sigap.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for the service and the token endpoint: it keeps client keys and fails when told to. */
final class Stub implements AutoCloseable {
    final Set<String> keys = ConcurrentHashMap.newKeySet();
    final AtomicInteger tokens = new AtomicInteger();
    final AtomicInteger submissions = new AtomicInteger();
    /** Statuses to answer with, before answering properly again; 0 breaks the connection. */
    final Deque<Integer> troubles = new ConcurrentLinkedDeque<>();

    volatile int tokenStatus = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/token", this::token);
        server.createContext("/graphql", this::graphql);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(exchange, tokenStatus, new JsonObject().put("access_token", "token-" + tokens.incrementAndGet()));
    }

    private void graphql(HttpExchange exchange) throws IOException {
        submissions.incrementAndGet();
        Integer trouble = troubles.poll();
        if (trouble == null) {
            answer(exchange, 200, submit(input(exchange)));
        } else if (trouble == 0) {
            exchange.close();
        } else {
            exchange.getResponseHeaders().add("Retry-After", "7");
            answer(exchange, trouble, new JsonObject());
        }
    }

    private static JsonObject input(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new JsonObject(body).getJsonObject("variables").getJsonObject("input");
    }

    private JsonObject submit(JsonObject input) {
        JsonObject payload = new JsonObject().put("userErrors", new JsonArray());
        if (input.getString("description").isEmpty()) {
            payload.getJsonArray("userErrors")
                    .add(new JsonObject().put("code", "TEXT_EMPTY").put("field", "description"));
        } else {
            String key = input.getString("clientKey");
            payload.put("replayed", !keys.add(key)).put("number", "JK-" + key);
        }
        return new JsonObject().put("data", new JsonObject().put("ticketSubmit", payload));
    }

    private static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
