package id.sigap.replay.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for the service and the token endpoint: a real HTTP server that fails when told to. */
public final class Stub implements AutoCloseable {
    private static final ObjectMapper READER = new ObjectMapper();

    /** No trouble: for those that are to come after it. */
    public static final int NONE = 1;
    /** The work is done, and the answer lost. */
    public static final int ANSWER_LOST = -1;

    public final AtomicInteger tokens = new AtomicInteger();
    public final AtomicInteger requests = new AtomicInteger();
    /** Statuses to answer with, before answering properly again; 0 breaks the connection. */
    public final Deque<Integer> troubles = new ConcurrentLinkedDeque<>();
    /** After so many answers every connection is broken, as if the service were dead. */
    public final AtomicInteger answersLeft = new AtomicInteger(Integer.MAX_VALUE);

    public final StubDesk desk = new StubDesk();

    public volatile int tokenStatus = 200;

    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    public Stub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/token", this::token);
        server.createContext("/graphql", exchange -> serve(exchange, 200));
        server.createContext("/photos", exchange -> serve(exchange, 201));
        server.start();
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Tokens are of the user whose name stands in the form. */
    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = "token-" + tokens.incrementAndGet();
        users.put("Bearer " + token, form.replaceAll("^.*username=", "").replaceAll("&.*", ""));
        answer(exchange, tokenStatus, object().put("access_token", token));
    }

    private void serve(HttpExchange exchange, int good) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer trouble = answersLeft.getAndDecrement() <= 0 ? Integer.valueOf(0) : troubles.poll();
        if (trouble == null || Math.abs(trouble) == 1) {
            String user = users.getOrDefault(exchange.getRequestHeaders().getFirst("Authorization"), "");
            JsonNode json = good == 201 ? desk.photo() : desk.answer(user, READER.readTree(body));
            if (trouble == null || trouble == NONE) {
                answer(exchange, good, json);
            }
        } else if (trouble != 0) {
            exchange.getResponseHeaders().add("Retry-After", "7");
            answer(exchange, trouble, object());
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
