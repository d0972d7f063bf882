package id.sigap.ticket.workload;

import id.sigap.holding.Entry;
import id.sigap.platform.Turn;
import id.sigap.platform.UnitOfWork;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Follows the log of history and keeps what is counted of it: entries behind a mark are counted, each once. As for whoever follows
 * the log, it is read up to the oldest transaction that is open: what commits later is behind that.
 */
@ApplicationScoped
class LogRows {

    private static final String STATE = "select on_day from unit_figure_run";

    /** Up to and with the transaction of the last entry of a part, at least the first one as a whole. */
    private static final String PART = "select r.counted_to, b.bound, least(b.bound, coalesce((select greatest(h.xact,"
            + " r.counted_to + 1) from history_entry h where h.xact >= r.counted_to and h.xact < b.bound"
            + " order by h.xact, h.running_id offset $1 limit 1), b.bound)) as upto from unit_figure_run r,"
            + " (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + history_ahead() as bound) b";

    /**
     * All of each report of which something is in that part, by which it is told what that changed. Report by report, as the offset
     * says: the server, which cannot know how few they are, would rather read all there is.
     */
    private static final String HISTORIES =
            "select h.* from (select distinct f.ticket_id from history_entry f where f.xact >= $1 and f.xact < $2"
                    + " and f.action <> 'RECALCULATE') r cross join lateral (select e.ticket_id, e.position, e.action, e.status,"
                    + " e.actor_role, e.to_unit, e.step_due_on, e.day, e.category_code, e.at,"
                    + " e.xact >= $1 and e.xact < $2 as fresh from history_entry e where e.ticket_id = r.ticket_id offset 0) h"
                    + " order by h.ticket_id, h.position";

    private static final String ADD = "insert into unit_figure (unit_code, month, figure, days, reports)"
            + " select n.unit_code, n.month, n.figure, n.days, n.reports"
            + " from unnest($1::text[], $2::date[], $3::text[], $4::int[], $5::bigint[])"
            + " as n (unit_code, month, figure, days, reports)"
            + " on conflict (unit_code, month, figure, days) do update set reports = unit_figure.reports + excluded.reports";

    private static final String REMEMBER =
            "update unit_figure_run set counted_to = $1, on_day = case when $2 then $3 else on_day end";

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    LogRows(Pool pool, UnitOfWork unitOfWork, Clock clock) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** The transaction that a part is done in. */
    record Held(SqlConnection connection) {}

    /** From one mark of the log up to another. */
    record Part(long from, long upto, boolean last) {}

    /** A report's history, and which of its entries, by their place, are in the part. */
    record History(List<Entry> entries, Set<Integer> fresh) {}

    /** So many of one kind. */
    record Count(String unit, LocalDate month, Figure figure, int days, long reports) {}

    /** The day of the latest run that came to the end of the log. */
    Uni<LocalDate> countedOn() {
        return pool.query(STATE).execute().map(rows -> rows.iterator().next().getLocalDate(0));
    }

    /** In one transaction of a turn. */
    <T> Uni<T> transaction(Turn turn, Function<Held, Uni<T>> work) {
        return unitOfWork.statements(turn, connection -> work.apply(new Held(connection)));
    }

    Uni<Part> part(Held held, long entries) {
        return held.connection
                .preparedQuery(PART)
                .execute(Tuple.of(entries - 1))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Part(
                            row.getLong("counted_to"),
                            Math.max(row.getLong("counted_to"), row.getLong("upto")),
                            row.getLong("upto") >= row.getLong("bound"));
                });
    }

    Uni<Collection<History>> histories(Held held, Part part) {
        return held.connection
                .preparedQuery(HISTORIES)
                .execute(Tuple.of(part.from, part.upto))
                .map(rows -> {
                    Map<UUID, History> found = new LinkedHashMap<>();
                    for (Row row : rows) {
                        History history = found.computeIfAbsent(
                                row.getUUID("ticket_id"), id -> new History(new ArrayList<>(), new HashSet<>()));
                        if (row.getBoolean("fresh")) {
                            history.fresh.add(history.entries.size());
                        }
                        history.entries.add(entry(row));
                    }
                    return found.values();
                });
    }

    private Entry entry(Row row) {
        return new Entry(
                row.getOffsetDateTime("at").atZoneSameInstant(clock.getZone()).toLocalDate(),
                Action.valueOf(row.getString("action")),
                Status.valueOf(row.getString("status")),
                row.getString("actor_role").equals("SYSTEM"),
                row.getString("to_unit"),
                row.getLocalDate("step_due_on"),
                row.getLocalDate("day"),
                row.getString("category_code"));
    }

    Uni<Void> add(Held held, List<Count> counts) {
        return counts.isEmpty()
                ? Uni.createFrom().voidItem()
                : held.connection
                        .preparedQuery(ADD)
                        .execute(Tuple.tuple()
                                .addArrayOfString(column(counts, Count::unit, String[]::new))
                                .addArrayOfLocalDate(column(counts, Count::month, LocalDate[]::new))
                                .addArrayOfString(column(counts, each -> each.figure.name(), String[]::new))
                                .addArrayOfInteger(column(counts, Count::days, Integer[]::new))
                                .addArrayOfLong(column(counts, Count::reports, Long[]::new)))
                        .replaceWithVoid();
    }

    Uni<Void> remember(Held held, Part part, LocalDate today) {
        return held.connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(part.upto, part.last, today))
                .replaceWithVoid();
    }

    private static <T> T[] column(List<Count> counts, Function<Count, T> value, IntFunction<T[]> array) {
        return counts.stream().map(value).toArray(array);
    }
}
