package id.sigap.testing;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of subscriptions by graphql-transport-ws: the JDK's WebSocket, and messages as they are. */
public final class LiveClient implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final Queue<CompletableFuture<Void>> pongs = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile String why;

    private LiveClient(URI service, String protocol, String network) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (network != null) {
            builder.header("X-Forwarded-For", network);
        }
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        socket = builder.buildAsync(
                        URI.create(service.toString().replaceFirst("^http", "ws") + "/live"), new Listener())
                .join();
    }

    /** The handshake alone. */
    public static LiveClient of(URI graphql) {
        return new LiveClient(graphql, "graphql-transport-ws", null);
    }

    /** The same from some address, by a proxy that is trusted. */
    public static LiveClient from(String network) {
        return new LiveClient(Api.uri(), "graphql-transport-ws", network);
    }

    public static LiveClient without(URI graphql) {
        return new LiveClient(graphql, null, null);
    }

    /** Of somebody who has said who they are. */
    public static LiveClient of(URI graphql, String token) {
        LiveClient client = of(graphql);
        client.init(token);
        client.await("connection_ack");
        return client;
    }

    public static LiveClient as(String user) {
        return of(Api.uri(), Tokens.of(user));
    }

    public LiveClient init(String token) {
        JsonObject payload =
                token == null ? new JsonObject() : new JsonObject().put("Authorization", "Bearer " + token);
        return send(new JsonObject().put("type", "connection_init").put("payload", payload));
    }

    public LiveClient send(JsonObject message) {
        return send(message.encode());
    }

    public LiveClient send(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    public LiveClient subscribe(String id, String scope) {
        return subscribe(
                id,
                new JsonObject()
                        .put(
                                "query",
                                "subscription { ticketChanges(scope: " + scope
                                        + ") { ticketId left ticket { number status } } }"));
    }

    public LiveClient subscribe(String id, JsonObject payload) {
        return send(new JsonObject().put("id", id).put("type", "subscribe").put("payload", payload));
    }

    /** The next message, which has to be of that type. */
    public JsonObject await(String type) {
        JsonObject message = next();
        if (message == null || !type.equals(message.getString("type"))) {
            throw new AssertionError("not " + type + " but " + message + ", closed: " + closed.getNow(null));
        }
        return message;
    }

    /** The code of the next message, which has to be a refusal. */
    public String code() {
        return await("error")
                .getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    /** The change of the next message of that subscription that tells of this report; others are passed by. */
    public JsonObject told(Journey report) {
        while (true) {
            JsonObject change = await("next").getJsonObject("payload").getJsonObject("data");
            JsonObject told = change.getJsonObject("ticketChanges");
            if (told.getString("ticketId").equals(report.receipt().id())) {
                return told;
            }
        }
    }

    private JsonObject next() {
        try {
            return received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until all that it said before has been heard; what comes meanwhile stays. */
    public void roundTrip() {
        CompletableFuture<Void> pong = new CompletableFuture<>();
        pongs.add(pong);
        send("{\"type\":\"ping\"}");
        pong.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** What has come so far and nobody took. */
    public List<JsonObject> rest() {
        List<JsonObject> rest = new ArrayList<>();
        received.drainTo(rest);
        return rest;
    }

    /** Why the service closed it. */
    public int closedWith() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The same in words. */
    public String closedBecause() {
        closedWith();
        return why;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                hear(new JsonObject(text.toString()));
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        private void hear(JsonObject message) {
            CompletableFuture<Void> waiting = message.getString("type").equals("pong") ? pongs.poll() : null;
            if (waiting == null) {
                received.add(message);
            } else {
                waiting.complete(null);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            why = reason;
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
