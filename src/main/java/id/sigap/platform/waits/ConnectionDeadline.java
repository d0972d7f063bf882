package id.sigap.platform.waits;

import id.sigap.platform.pool.DeadSockets;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.sqlclient.impl.command.CommandBase;
import io.vertx.sqlclient.impl.command.CommandResponse;
import io.vertx.sqlclient.impl.command.QueryCommandBase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection of the database on which an answer, or the end of a transaction, is awaited for too long: the server
 * may be there and never answer, or what lies between swallows all there is. Whoever waits then fails at once, the pool makes a
 * new connection, and a server that still hears us ends the transaction. One that lies idle in the pool is left alone.
 *
 * <p>Of one connection, and called on its event loop alone.
 */
final class ConnectionDeadline extends ChannelDuplexHandler {

    private final Duration usual;
    /** Of each command without an answer yet, in their order, whether a transaction ends with it. */
    private final Queue<Boolean> owed = new ArrayDeque<>();

    private boolean within;
    private boolean patient;
    private @Nullable ScheduledFuture<?> alarm;

    ConnectionDeadline(Duration usual) {
        this.usual = usual;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof CommandBase<?> command) {
            owed.add(command instanceof QueryCommandBase<?> query && ends(query.sql()));
            watch(ctx);
        }
        super.write(ctx, message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (message instanceof CommandResponse<?>) {
            if (Boolean.TRUE.equals(owed.poll())) {
                within = false;
                patient = false;
            }
            watch(ctx);
        }
        super.channelRead(ctx, message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        cancel();
        super.channelInactive(ctx);
    }

    /** Whether it ends a transaction; what it says of one that begins or goes on is noted. */
    private boolean ends(String sql) {
        switch (sql) {
            case "BEGIN" -> within = true;
            case Patience.SQL -> patient = true;
            default -> {}
        }
        return sql.equals("COMMIT") || sql.equals("ROLLBACK");
    }

    /** Of a patient transaction each answer has its own time; else all of a transaction has one. */
    private void watch(ChannelHandlerContext ctx) {
        boolean awaited = !owed.isEmpty() || within;
        if (!awaited || patient) {
            cancel();
        }
        if (awaited && alarm == null) {
            Duration time = patient ? usual.plus(Patience.LONGEST) : usual;
            alarm = ctx.executor().schedule(() -> close(ctx), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext ctx) {
        DeadSockets.cut(ctx.channel());
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }
}
