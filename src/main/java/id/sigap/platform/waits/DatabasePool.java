package id.sigap.platform.waits;

import id.sigap.platform.pool.Connections;
import id.sigap.platform.pool.Sentinel;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the service's pool, whose every wait has an end. Migrations come by JDBC and take what time they need. */
@ApplicationScoped
class DatabasePool implements PgPoolCreator {

    /** How often the server looks whether somebody still waits for what it is at. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final WaitSettings waits;
    private final Connections connections;
    private final Sentinel sentinel;
    private final boolean command;

    /** @param command whether this is a command beside the service, which ends before a primary could be another one */
    DatabasePool(
            WaitSettings waits,
            Connections connections,
            Sentinel sentinel,
            @ConfigProperty(name = "sigap.command", defaultValue = "false") boolean command) {
        this.waits = waits;
        this.connections = connections;
        this.sentinel = sentinel;
        this.command = command;
    }

    @Override
    public Pool create(Input input) {
        // One address: it leads to the primary, whichever server that is.
        PgConnectOptions address = bounded(input.pgConnectOptionsList().get(0));
        if (!command) {
            sentinel.watch(input.vertx(), address);
        }
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout((int) waits.connection().toMillis())
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(address)
                .withConnectHandler(this::watch)
                .using(input.vertx())
                .build();
    }

    private PgConnectOptions bounded(PgConnectOptions server) {
        PgConnectOptions options = new PgConnectOptions(server)
                // A page takes less than to compile its plan; the server goes by costs, and words are said to be dear.
                .addProperty("jit", "off")
                .addProperty("statement_timeout", millis(waits.statement()))
                .addProperty("lock_timeout", millis(waits.lock()))
                .addProperty("idle_in_transaction_session_timeout", millis(waits.idle()))
                .addProperty("client_connection_check_interval", millis(LOOK));
        // Each, however long: the client would have those above 2,048 characters parsed and planned each time.
        options.setPreparedStatementCacheSqlFilter(sql -> true);
        options.setTcpKeepAlive(true).setConnectTimeout((int) waits.connection().toMillis());
        // Until the server has let us in: from then on a connection may lie idle.
        options.setIdleTimeout((int) waits.connection().toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return options;
    }

    private void watch(SqlConnection connection) {
        var pooled = ((SqlConnectionInternal) connection).unwrap();
        var pipeline = ((SocketConnectionBase) pooled.unwrap())
                .socket()
                .channelHandlerContext()
                .pipeline();
        pipeline.remove("idle");
        pipeline.addBefore("handler", "deadline", new ConnectionDeadline(waits.transaction()));
        if (command) {
            connection.close();
        } else {
            connections.admit(connection);
        }
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
