package id.sigap.platform.pool;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.impl.command.CommandResponse;

/**
 * Closes a connection that answered a write with "read-only": its server was the primary and is no more, and the pool would
 * hand the connection out for ever. Whoever asked has the answer before.
 */
final class ReadOnlyGuard extends ChannelInboundHandlerAdapter {

    static final String READ_ONLY = "25006";

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        super.channelRead(ctx, message);
        if (message instanceof CommandResponse<?> answer
                && answer.toAsyncResult().cause() instanceof DatabaseException said
                && READ_ONLY.equals(said.getSqlState())) {
            var unused = ctx.close();
        }
    }
}
