package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that nobody wants, sent to a server that answers at once. */
class UnreadBodyTest {

    private static final String START = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void aBodyThatTricklesInIsNotWaitedFor() throws Exception {
        try (Socket socket = connected(Duration.ofMillis(300))) {
            send(socket, START.formatted(500_000));
            assertEquals("HTTP/1.1 200 OK", answer(socket));
            // The end, or a reset: whatever was on its way when the connection was closed.
            assertThrows(IOException.class, () -> {
                for (int i = 0; i < 200; i++) {
                    send(socket, "x");
                    Thread.sleep(20);
                }
            });
        }
    }

    @Test
    void oneThatEndsLeavesTheConnectionOpen() throws Exception {
        try (Socket socket = connected(Duration.ofMillis(300))) {
            send(socket, START.formatted(3) + "abc");
            assertEquals("HTTP/1.1 200 OK", answer(socket));
            socket.setSoTimeout(1_000);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            send(socket, START.formatted(0));
            assertEquals("HTTP/1.1 200 OK", answer(socket));
        }
    }

    private Socket connected(Duration longest) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> {
                    new UnreadBody(1_048_576, longest).discard(vertx, request);
                    request.response().end();
                })
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        Socket socket = new Socket("localhost", server.actualPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Its first line. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.substring(0, head.indexOf("\r\n"));
    }
}
