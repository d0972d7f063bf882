package id.sigap.leaks;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/** Hands everything to the pool that is served. Statements pass {@link Plant}: without one, as they are. */
@SuppressWarnings("deprecation") // Quarkus still wants the old type
final class SwitchedPool implements PgPool {

    static final SwitchedPool INSTANCE = new SwitchedPool();

    private static volatile Pool served;

    private SwitchedPool() {}

    static Pool served() {
        return served;
    }

    static void serve(Pool pool) {
        served = pool;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        return served.getConnection();
    }

    @Override
    @Deprecated
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        served.getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return served.query(Plant.sql(sql));
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return served.preparedQuery(Plant.sql(sql));
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return served.preparedQuery(Plant.sql(sql), options);
    }

    @Override
    public Future<Void> close() {
        return served.close();
    }

    @Override
    @Deprecated
    public void close(Handler<AsyncResult<Void>> handler) {
        served.close().onComplete(handler);
    }

    @Override
    @Deprecated
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int size() {
        return served.size();
    }
}
