package id.sigap.reference.admin;

import id.sigap.platform.act.Transaction;
import id.sigap.platform.traffic.Lanes;
import id.sigap.reference.admin.ReferenceChanges.Entry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The log of reference changes, and what keeps two edits apart. */
@ApplicationScoped
public class ReferenceChangeRows {

    /** Whoever edits a reference table moves this row, operators with SQL too: they wait until it is let go. */
    private static final String HOLD = "select version from reference_version for update";

    /** What is otherwise checked when it is committed would be no answer to the edit any more, and a dry run would pass. */
    private static final String CHECK_ALL = "set constraints all immediate";

    private static final String END = "select position, link from reference_change_end for update";

    private static final String APPEND = """
            insert into reference_change (position, kind, code, before, after, person_key, person_name, reason,
              reference_version, at, link)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";

    private static final String MOVE_END = "update reference_change_end set position = $1, link = $2";

    private static final String PAGE = """
            select position, kind, code, before, after, person_key, person_name, reason, reference_version, at
            from reference_change
            where position < $1 and ($2::text is null or kind = $2) and ($3::text is null or code = $3)
            order by position desc limit $4""";

    private final Pool pool;
    private final Lanes lanes;

    ReferenceChangeRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /** Where the log ends: its latest place, and the link there; null if there is none. */
    record End(int position, @Nullable Buffer link) {}

    /** An entry as read. */
    record Logged(
            int position,
            ReferenceKind kind,
            String code,
            @Nullable String before,
            @Nullable String after,
            String person,
            @Nullable String name,
            String reason,
            long version,
            Instant at) {}

    /** Of a statement that answers with one row as JSON; null if with none. For those who write rows of reference data. */
    public static @Nullable String json(RowSet<Row> found) {
        return found.size() == 0 ? null : found.iterator().next().getString(0);
    }

    /** The version of the reference data, which nobody else moves until this unit of work ends. */
    Uni<Long> hold() {
        return Transaction.current()
                .ask(HOLD, Tuple.tuple())
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    Uni<Void> checkAll() {
        return Transaction.current().ask(CHECK_ALL, Tuple.tuple()).replaceWithVoid();
    }

    Uni<End> end() {
        return Transaction.current().ask(END, Tuple.tuple()).map(rows -> {
            Row row = rows.iterator().next();
            var link = row.getBuffer("link");
            return new End(row.getInteger("position"), link == null ? null : link.getDelegate());
        });
    }

    /** In order; asked, not told: a dry run has to hear of it. */
    Uni<Void> append(List<Entry> entries) {
        Transaction mine = Transaction.current();
        Entry last = entries.get(entries.size() - 1);
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> mine.ask(APPEND, values(entry)))
                .collect()
                .last()
                .chain(() -> mine.ask(MOVE_END, Tuple.of(last.position(), last.link())))
                .replaceWithVoid();
    }

    private static Tuple values(Entry entry) {
        return Tuple.tuple()
                .addInteger(entry.position())
                .addString(entry.change().kind().name())
                .addString(entry.change().code())
                .addString(entry.change().before())
                .addString(entry.change().after())
                .addString(entry.editor().key())
                .addString(entry.editor().name())
                .addString(entry.editor().reason())
                .addLong(entry.version())
                .addOffsetDateTime(entry.at().atOffset(ZoneOffset.UTC))
                .addValue(entry.link());
    }

    /** Latest first. */
    Uni<List<Logged>> page(int below, @Nullable ReferenceKind kind, @Nullable String code, int most) {
        return lanes.connected(() -> pool.preparedQuery(PAGE)
                        .execute(Tuple.of(below, kind == null ? null : kind.name(), code, most)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReferenceChangeRows::logged)
                        .toList());
    }

    private static Logged logged(Row row) {
        return new Logged(
                row.getInteger("position"),
                ReferenceKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("before"),
                row.getString("after"),
                row.getString("person_key"),
                row.getString("person_name"),
                row.getString("reason"),
                row.getLong("reference_version"),
                row.getOffsetDateTime("at").toInstant());
    }
}
