package id.sigap.reference;

import id.sigap.platform.act.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the reference tables whole; together they are some 2,000 rows. */
@ApplicationScoped
class ReferenceRepository {

    private final Pool pool;

    ReferenceRepository(Pool pool) {
        this.pool = pool;
    }

    /** Moves with every edit of any reference table, by a trigger. */
    Uni<Long> version() {
        return pool.query("select version from reference_version")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** All tables as of one moment: an edit of two of them is seen whole or not at all. */
    Uni<ReferenceBook> load() {
        return pool.withTransaction(connection -> connection
                .query("set transaction isolation level repeatable read, read only")
                .execute()
                .chain(() -> new ReferenceTables(sql -> connection.query(sql).execute()).book()));
    }

    /** The same as the unit of work that asks has left them so far. */
    Uni<ReferenceBook> loadOfThisTransaction() {
        Transaction mine = Transaction.current();
        return new ReferenceTables(sql -> mine.ask(sql, Tuple.tuple())).book();
    }
}
