package id.sigap.door.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.web.Refusal;
import id.sigap.problem.Problem;
import id.sigap.testing.Beside;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads over slow lines, and over none. */
@Beside
class UploadPaceTest {

    private static final UploadPace BRISK = new UploadPace(Duration.ofMillis(1_500), 1_000);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void threeMegabytesMayTakeWhatTheirLineTakes() {
        for (int second = 0; second <= 75; second++) {
            assertTrue(UploadPace.LEAST.isKept(Duration.ofSeconds(second), second * 40_000L, Duration.ofSeconds(1)));
        }
        assertTrue(UploadPace.LEAST.isKept(Duration.ofSeconds(60), 300_000, Duration.ofSeconds(25)), "a pause");
        assertFalse(UploadPace.LEAST.isKept(Duration.ofSeconds(60), 3_000_000, Duration.ofSeconds(31)), "nobody there");
        assertFalse(UploadPace.LEAST.isKept(Duration.ofMinutes(2), 60_000, Duration.ofSeconds(1)), "drop by drop");
    }

    @Test
    void aLineIsWaitedForAsLongAsItsBytesFlow() throws Exception {
        assertEquals("HTTP/1.1 200 OK", answer(100, 500));
    }

    @Test
    void dropsAreNotWaitedForForEver() throws Exception {
        assertEquals("HTTP/1.1 408 Request Timeout REQUEST_TOO_SLOW", answer(100, 5));
    }

    @Test
    void aLineThatSaysNothingIsGivenUp() throws Exception {
        assertEquals("HTTP/1.1 408 Request Timeout REQUEST_TOO_SLOW", answer(5_000, 20_000));
    }

    /** To 20,000 bytes that come in parts. */
    private String answer(int millis, int part) throws Exception {
        try (Socket socket = new Socket("localhost", serving())) {
            socket.setSoTimeout(20_000);
            Thread sender = new Thread(() -> send(socket, millis, part));
            sender.start();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            sender.join();
            String line = answer.substring(0, answer.indexOf("\r\n"));
            return answer.contains("REQUEST_TOO_SLOW") ? line + " REQUEST_TOO_SLOW" : line;
        }
    }

    private static void send(Socket socket, int millis, int part) {
        try {
            socket.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 20_000; sent += part) {
                Thread.sleep(millis);
                socket.getOutputStream().write(new byte[part]);
            }
        } catch (IOException | InterruptedException e) {
            // Answered and closed meanwhile.
        }
    }

    private int serving() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(ctx -> UploadBody.read(vertx, ctx.request(), false, () -> BRISK, () -> false)
                .subscribe()
                .with(taken -> ctx.end(), failure -> new PhotoAnswer(ctx, "POST")
                        .refuse(new Refusal((Problem) failure, null))));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }
}
