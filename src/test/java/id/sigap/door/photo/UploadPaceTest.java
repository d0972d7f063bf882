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

    /** Longer than a machine that does much else may leave the sender waiting. */
    private static final UploadPace BRISK = new UploadPace(Duration.ofSeconds(4), 1_000);

    private static final Duration STANDSTILL = BRISK.pause().plusSeconds(1);

    private final Vertx vertx = Vertx.vertx();
    private Duration standstill = Duration.ZERO;

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

    /** Who is told that their turn is wanted has given it away: nobody is asked who would not have to. */
    @Test
    void aTurnIsAskedForOfWhoeverIsSlowAndOfNobodyElse() {
        UploadPace.Rule wanted = UploadPace.inTurn(() -> true);
        UploadPace.Rule notWanted = UploadPace.inTurn(() -> false);
        UploadPace.Rule unasked = UploadPace.inTurn(() -> {
            throw new AssertionError("asked");
        });
        assertFalse(wanted.isKept(Duration.ofSeconds(10), 1_000_000, Duration.ofSeconds(5)));
        assertTrue(notWanted.isKept(Duration.ofSeconds(10), 1_000_000, Duration.ofSeconds(5)));
        assertTrue(unasked.isKept(Duration.ofSeconds(10), 1_000_000, Duration.ofSeconds(4)));
        assertFalse(unasked.isKept(Duration.ofSeconds(60), 1_000_000, Duration.ofSeconds(30)));
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
        assertEquals("HTTP/1.1 408 Request Timeout REQUEST_TOO_SLOW", answer(8_000, 20_000));
    }

    /** Nobody reads for longer than a line may pause: what came meanwhile is the sender's, and not held against them. */
    @Test
    void whileTheServiceStandsStillNoLineIsSlow() throws Exception {
        standstill = STANDSTILL;
        assertEquals("HTTP/1.1 200 OK", answer(100, 500));
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

    /** On the thread that would read. */
    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int serving() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(ctx -> {
            UploadBody.read(vertx, ctx.request(), false, BRISK::isKept, () -> false)
                    .subscribe()
                    .with(taken -> ctx.end(), failure -> new PhotoAnswer(ctx, "POST")
                            .refuse(new Refusal((Problem) failure, null)));
            if (!standstill.isZero()) {
                vertx.setTimer(700, ignored -> sleep(standstill));
            }
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }
}
