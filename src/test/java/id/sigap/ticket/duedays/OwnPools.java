package id.sigap.ticket.duedays;

import id.sigap.testing.Database;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Connections and threads as of several instances, to one database. */
public final class OwnPools implements AutoCloseable {

    private final List<Vertx> threads = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();

    public OwnPools(int count) {
        Config config = ConfigProvider.getConfig();
        PgConnectOptions options = PgConnectOptions.fromUri(
                        Database.here(config.getValue("quarkus.datasource.reactive.url", String.class))
                                .replaceFirst("^vertx-reactive:", ""))
                .setUser(config.getValue("quarkus.datasource.username", String.class))
                .setPassword(config.getValue("quarkus.datasource.password", String.class))
                .setCachePreparedStatements(true);
        for (int i = 0; i < count; i++) {
            Vertx vertx = Vertx.vertx();
            threads.add(vertx);
            pools.add(new Pool(PgBuilder.pool()
                    .using(vertx)
                    .connectingTo(options)
                    .with(new PoolOptions().setMaxSize(4))
                    .build()));
        }
    }

    public Pool get(int instance) {
        return pools.get(instance);
    }

    @Override
    public void close() {
        pools.forEach(Pool::closeAndForget);
        threads.forEach(Vertx::close);
    }
}
