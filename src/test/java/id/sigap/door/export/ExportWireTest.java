package id.sigap.door.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of which there is always more: how much of it is made says how much somebody has taken. */
@Shows({Promise.C15, Promise.A2})
class ExportWireTest {

    private static final byte[] PAGE = "x".repeat(30_000).getBytes(StandardCharsets.UTF_8);

    /** What the machine itself keeps for both ends of a connection, and as much again. */
    private static final long ON_THE_WAY = 16L << 20;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong written = new AtomicLong();
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    private volatile long pages = Long.MAX_VALUE;
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        Router router = Router.router(vertx);
        router.get("/").handler(this::file);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void file(RoutingContext ctx) {
        ctx.response().setChunked(true);
        ExportWire wire = new ExportWire(ctx, Duration.ofSeconds(2));
        AtomicLong left = new AtomicLong(pages);
        Context context = ctx.vertx().getOrCreateContext();
        Multi.createBy()
                .repeating()
                .uni(() -> wire.ready()
                        // As whoever has read a page comes back to it.
                        .emitOn(work -> context.runOnContext(any -> work.run()))
                        .map(ready -> {
                            wire.write(PAGE);
                            written.addAndGet(PAGE.length);
                            return left.decrementAndGet() > 0;
                        }))
                .whilst(more -> more)
                .collect()
                .last()
                .subscribe()
                .with(
                        all -> {
                            wire.end(new byte[] {'.'});
                            ended.complete(null);
                        },
                        failure -> {
                            wire.cut();
                            ended.complete(failure);
                        });
    }

    private Socket asked() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress("localhost", server.actualPort()));
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String rest(Socket socket) {
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[65_536];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(some)) {
                all.append(new String(some, 0, read, StandardCharsets.US_ASCII));
            }
        } catch (IOException reset) {
            // Which is what it is told by.
        }
        return all.toString();
    }

    @Test
    void forWhoDoesNotReadNothingMoreIsMadeAndTheWireIsCut() throws Exception {
        try (Socket socket = asked()) {
            assertInstanceOf(ExportWire.Cut.class, ended.get(20, TimeUnit.SECONDS));
            assertTrue(written.get() < ON_THE_WAY, written + " bytes wait for nobody");
            assertTrue(!rest(socket).endsWith("\r\n0\r\n\r\n"), "it looks whole");
        }
    }

    @Test
    void forWhoGoesAwayNothingMoreIsMade() throws Exception {
        Socket socket = asked();
        socket.getInputStream().readNBytes(1_000);
        socket.close();
        assertInstanceOf(
                ExportWire.Cut.class, ended.get(1_900, TimeUnit.MILLISECONDS), "at once, and not out of patience");
    }

    /** However slowly, as long as some of it is read: three seconds for what is more than may be on its way. */
    @Test
    void whoReadsSlowlyGetsAllOfIt() throws Exception {
        pages = 1_000;
        try (Socket socket = asked()) {
            byte[] some = new byte[1 << 20];
            for (int i = 0; i < 3; i++) {
                Thread.sleep(1_000);
                assertEquals(some.length, socket.getInputStream().readNBytes(some, 0, some.length));
            }
            String rest = rest(socketThatEnds(socket));
            assertTrue(rest.endsWith("\r\n1\r\n.\r\n0\r\n\r\n"), "not whole");
            assertEquals(1_000L * PAGE.length, written.get());
        }
    }

    /** The server keeps the connection for the next request: what comes then is awaited no longer than this. */
    private static Socket socketThatEnds(Socket socket) throws IOException {
        socket.setSoTimeout(3_000);
        return socket;
    }

    @Test
    void whoReadsAtOnceNeverWaits() throws Exception {
        pages = 200;
        try (Socket socket = asked()) {
            assertTrue(rest(socketThatEnds(socket)).endsWith("\r\n0\r\n\r\n"));
            assertEquals(null, ended.get(1, TimeUnit.SECONDS));
        }
    }
}
