package id.sigap.leaks;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.test.Mock;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** One service, many databases: the pool that the application holds hands all it is asked to the world that is served. */
@Mock
@ApplicationScoped
class WorldPools implements PgPoolCreator {

    private static volatile Input given;
    private static volatile Pool usual;

    @Override
    public Pool create(Input input) {
        given = input;
        usual = connect(null);
        serveUsual();
        return SwitchedPool.INSTANCE;
    }

    /** Serves the database of the other tests again. */
    static void serveUsual() {
        SwitchedPool.serve(usual);
    }

    /** Serves that database from now on. What is in flight ends where it began. */
    static Pool serve(String database) {
        Pool pool = connect(database);
        SwitchedPool.serve(pool);
        return pool;
    }

    static void close(Pool pool) {
        try {
            pool.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pool connect(String database) {
        PgConnectOptions options =
                new PgConnectOptions(given.pgConnectOptionsList().get(0));
        if (database != null) {
            options.setDatabase(database);
        }
        return PgBuilder.pool()
                .with(given.poolOptions())
                .connectingTo(options)
                .using(given.vertx())
                .build();
    }
}
