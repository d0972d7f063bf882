package id.sigap.integrity;

import id.sigap.integrity.ChainRows.Held;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Entries without a link of their own, and the links they get late. */
@ApplicationScoped
class LateRows {

    private static final String END =
            "select number, link from late_link where chain = $1 order by number desc limit 1";

    private static final String UNLINKED = """
            select r.%2$s as row_id, r.ticket_id, r.position, %3$s from %1$s r
            where r.link is null and r.%2$s > $1
              and not exists (select from late_link l where l.chain = '%4$s' and l.row_id = r.%2$s)
            order by r.%2$s limit $2""";

    private static final String LINK = "insert into late_link (chain, number, row_id, link)"
            + " select $1, * from unnest($2::int[], $3::bigint[], $4::bytea[])";

    private final Pool pool;

    LateRows(Pool pool) {
        this.pool = pool;
    }

    /** An entry that has no link. */
    record Unlinked(long rowId, ChainedRow row) {}

    /** A link for one of them. */
    record Late(int number, long rowId, Buffer link) {}

    /** The latest late link of a kind. */
    record End(int number, @Nullable Buffer link) {}

    <T> Uni<T> transaction(Function<Held, Uni<T>> work) {
        return pool.withTransaction(connection -> work.apply(new Held(connection)));
    }

    /** Whether there is one of any kind. */
    Uni<Boolean> anyUnlinked() {
        return transaction(held -> unlinked(held, ChainKind.HISTORY, Long.MIN_VALUE, 1)
                .chain(found -> found.isEmpty()
                        ? unlinked(held, ChainKind.DISCLOSURE, Long.MIN_VALUE, 1)
                        : Uni.createFrom().item(found))
                .map(found -> !found.isEmpty()));
    }

    Uni<End> end(Held held, ChainKind kind) {
        return held.connection()
                .preparedQuery(END)
                .execute(Tuple.of(kind.name()))
                .map(rows -> {
                    var found = rows.iterator();
                    if (!found.hasNext()) {
                        return new End(0, null);
                    }
                    Row row = found.next();
                    return new End(row.getInteger("number"), LinkedRows.buffer(row, "link"));
                });
    }

    Uni<List<Unlinked>> unlinked(Held held, ChainKind kind, long after, int most) {
        String sql = UNLINKED.formatted(kind.table(), kind.rowId(), LinkedRows.columns(kind, "r"), kind.name());
        return held.connection()
                .preparedQuery(sql)
                .execute(Tuple.of(after, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Unlinked(row.getLong("row_id"), LinkedRows.row(row, kind)))
                        .toList());
    }

    Uni<Void> link(Held held, ChainKind kind, List<Late> links) {
        Tuple values = Tuple.tuple()
                .addString(kind.name())
                .addArrayOfInteger(links.stream().map(Late::number).toArray(Integer[]::new))
                .addArrayOfLong(links.stream().map(Late::rowId).toArray(Long[]::new))
                .addValue(links.stream().map(Late::link).toArray(Buffer[]::new));
        return held.connection().preparedQuery(LINK).execute(values).replaceWithVoid();
    }
}
