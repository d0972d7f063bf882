package id.sigap.leaks;

import id.sigap.platform.pool.Connections;
import id.sigap.platform.pool.Sentinel;
import id.sigap.platform.waits.TestPools;
import id.sigap.platform.waits.WaitSettings;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.test.Mock;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service, many databases: the pool that the application holds hands all it is asked to the world that is served. */
@Mock
@ApplicationScoped
class WorldPools implements PgPoolCreator {

    private static volatile Input given;
    private static volatile PgPoolCreator worlds;
    private static volatile Pool usual;

    private final WaitSettings waits;
    private final Connections connections;
    private final Sentinel sentinel;

    WorldPools(WaitSettings waits, Connections connections, Sentinel sentinel) {
        this.waits = waits;
        this.connections = connections;
        this.sentinel = sentinel;
    }

    @Override
    public Pool create(Input input) {
        given = input;
        worlds = TestPools.of(waits, connections, sentinel, false);
        usual = TestPools.of(waits, connections, sentinel, true).create(input);
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
                new PgConnectOptions(given.pgConnectOptionsList().get(0)).setDatabase(database);
        return worlds.create(new Elsewhere(given, List.of(options)));
    }

    /** As the application would connect, to other databases. */
    private record Elsewhere(Input usual, List<PgConnectOptions> pgConnectOptionsList) implements Input {

        @Override
        public Vertx vertx() {
            return usual.vertx();
        }

        @Override
        public PoolOptions poolOptions() {
            return usual.poolOptions();
        }
    }
}
