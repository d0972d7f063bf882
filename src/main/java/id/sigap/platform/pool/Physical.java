package id.sigap.platform.pool;

import id.sigap.platform.clock.Stopwatch;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.Connection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionBase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server, whoever has it from the pool at the moment. Vert.x offers no way to throw one out of its pool
 * (vertx-sql-client#981), but lets go of any whose socket is closed.
 */
final class Physical {

    /**
     * What a session answers by which something can be written; a transaction's own choice to read only does not count. Shown,
     * not selected: asked behind somebody's BEGIN a query would fix what the transaction sees, before it could say how.
     */
    private static final String READ_ONLY = "show in_hot_standby; show default_transaction_read_only";

    private static final String OFF = "off";

    private final SqlConnection handle;
    private final SocketConnectionBase connection;
    private final SqlClient asking;
    private volatile @Nullable Stopwatch asked;

    /** @param handle as the pool or the driver hands it out, on the connection's own event loop */
    Physical(SqlConnection handle) {
        this.handle = handle;
        SqlConnectionBase<?> base = (SqlConnectionBase<?>) handle;
        Connection inner = base.unwrap();
        connection = (SocketConnectionBase) (inner instanceof SocketConnectionBase ? inner : inner.unwrap());
        ContextInternal context = (ContextInternal) Vertx.currentContext();
        asking = PgDriver.INSTANCE.wrapConnection(context, base.factory(), connection);
    }

    /** From now on it is cut by itself when it answers that it takes no writes. */
    Physical guarded() {
        connection.socket().channelHandlerContext().pipeline().addBefore("handler", "read-only", new ReadOnlyGuard());
        return this;
    }

    /** Asks whether something can be written by it; behind whatever is under way on it. */
    Future<Boolean> isWritable() {
        asked = Stopwatch.start();
        return asking.query(READ_ONLY)
                .execute()
                .map(rows -> isOff(rows) && isOff(rows.next()))
                .onComplete(answered -> asked = null);
    }

    private static boolean isOff(RowSet<Row> shown) {
        return OFF.equals(shown.iterator().next().getString(0));
    }

    /** For how long it has been asked without an answer; nothing if it is not being asked. */
    Duration silence() {
        Stopwatch since = asked;
        return since == null ? Duration.ZERO : since.elapsed();
    }

    boolean isOpen() {
        return connection.isValid();
    }

    /** At once: a server that is gone would never hear a good-bye. What is under way on it fails. */
    void cut() {
        DeadSockets.cut(connection.socket().channelHandlerContext().channel());
    }

    Future<Void> end() {
        // With all that was made for it, for it is no pool's: else Vert.x' own end finds that, and is in its way.
        cut();
        return handle.close();
    }
}
