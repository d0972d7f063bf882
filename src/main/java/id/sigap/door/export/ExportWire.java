package id.sigap.door.export;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The wire to whoever takes a file away. What they leave unread is bounded: nothing more is read for them until they have read
 * on, and not for long. On the context of the request.
 */
final class ExportWire {

    /** Bytes that may be on their way. */
    private static final int UNREAD = 128 * 1024;

    /** How long they may take to read some of those: three times what a slow line needs. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Duration patience;
    private @Nullable UniEmitter<? super Void> waiting;
    private boolean gone;

    /** Whoever asked went away, or did not read on. */
    static final class Cut extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cut() {
            super("the file was not taken", null, false, false);
        }
    }

    ExportWire(RoutingContext ctx) {
        this(ctx, PATIENCE);
    }

    ExportWire(RoutingContext ctx, Duration patience) {
        this.patience = patience;
        this.vertx = ctx.vertx();
        this.request = ctx.request();
        this.response = ctx.response();
        response.setWriteQueueMaxSize(UNREAD).drainHandler(ignored -> wake());
        // Not the response's own handlers: who counts requests has those.
        ctx.addEndHandler(ignored -> leave());
    }

    private void leave() {
        gone = true;
        wake();
    }

    private void wake() {
        UniEmitter<? super Void> emitter = waiting;
        waiting = null;
        if (emitter != null) {
            if (isGone()) {
                emitter.fail(new Cut());
            } else {
                emitter.complete(null);
            }
        }
    }

    private boolean isGone() {
        return gone || response.closed();
    }

    /** When more can be written. The Uni fails with {@link Cut}. */
    Uni<Void> ready() {
        return Uni.createFrom().emitter(emitter -> {
            if (isGone()) {
                emitter.fail(new Cut());
            } else if (!response.writeQueueFull()) {
                emitter.complete(null);
            } else {
                waiting = emitter;
                long timer = vertx.setTimer(patience.toMillis(), ignored -> emitter.fail(new Cut()));
                emitter.onTermination(() -> vertx.cancelTimer(timer));
            }
        });
    }

    void write(byte[] bytes) {
        if (bytes.length > 0 && !isGone()) {
            response.write(Buffer.buffer(bytes));
        }
    }

    /** With this the file is whole. */
    void end(byte[] bytes) {
        if (!isGone()) {
            response.end(Buffer.buffer(bytes));
        }
    }

    /** Whoever reads sees that it is not whole. Without a word: the polite way would wait until all before has been read. */
    void cut() {
        gone = true;
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase wire) {
            var unused = wire.channelHandlerContext().close();
        } else {
            response.reset();
        }
    }
}
