package id.sigap.platform.pool;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.pgclient.impl.codec.PgCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections of the database whose server is not heard any more. However one is closed, Vert.x only tells the server and waits
 * for it to close: of a server that is gone, or a network that swallows, it would wait for ever, and so would whoever asked,
 * the place in the pool, and the end of the process.
 */
public final class DeadSockets {

    private static final AttributeKey<Boolean> TOLD = AttributeKey.valueOf(DeadSockets.class, "told");

    private DeadSockets() {}

    /** At once, past whoever would say good-bye first. On the connection's event loop or not. */
    public static void cut(Channel channel) {
        ChannelHandlerContext nearest = channel.pipeline().firstContext();
        var unused = nearest == null ? channel.close() : nearest.close();
    }

    /** Those that were told good-bye before the last look and have not answered. Also while they were still being made. */
    @SuppressWarnings("deprecation") // Vert.x 5 has it in its inner types alone, where 4 has no other way yet
    static void look(Vertx vertx) {
        for (EventExecutor executor : vertx.nettyEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> look(loop));
            }
        }
    }

    private static void look(SingleThreadEventLoop loop) {
        List<Channel> told = new ArrayList<>();
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel instanceof DuplexChannel socket
                    && socket.isOutputShutdown()
                    && channel.pipeline().get(PgCodec.class) != null) {
                told.add(channel);
            }
        });
        told.stream()
                .filter(channel -> channel.attr(TOLD).getAndSet(true) != null)
                .forEach(DeadSockets::cut);
    }
}
