package id.sigap.ticket.escalation;

import id.sigap.platform.Turn;
import id.sigap.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of the batch: their number is the same for every part of it, however many reports that has. */
@ApplicationScoped
class EscalationRows {

    /** Bounds a part that has no end: a bound that may be missing is one that no index is entered by. */
    private static final long AFTER_ALL = Long.MAX_VALUE;

    /** Nothing is escalated by days that a newer calendar has moved already: those are computed first. */
    private static final String STATE = "select r.on_day, r.after_key,"
            + " d.after_key is null and d.reference_version >= v.version as computed"
            + " from escalation_run r, deadline_run d, reference_version v";

    /** By what an index alone says: a part may have fewer reports that run. */
    private static final String END = "select t.order_key as ends from ticket t where t.ended_as is null"
            + " and t.order_key > $1 order by t.order_key offset $2 limit 1";

    /** What was escalated before is left alone, by the key of the table: by whom, and when, makes no difference. */
    private static final String ESCALATE =
            "insert into escalation (ticket_id, order_key, clock, unit_code, began_on, up, band)"
                    + " select t.id, t.order_key, k.clock, k.unit_code, k.began_on, k.up, b.band from ticket t"
                    + " cross join " + EscalationSql.CLOCKS
                    + " cross join lateral (values ('DUE_SOON', k.soon), ('OVERDUE', k.late)) b (band, so)"
                    + " where b.so and " + EscalationSql.RUNNING + " and t.order_key > $5 and t.order_key <= $6"
                    + " on conflict do nothing";

    /**
     * Of clocks that are over. Those that stand still go on some day: all while a report is merged, and those of the handling while
     * the Bureau checks.
     */
    private static final String FORGET = "delete from escalation e using ticket t where t.id = e.ticket_id"
            + " and e.order_key > $5 and e.order_key <= $6 and (t.ended_as is not null or (t.merged_into is null"
            + " and not (t.step = 'VALIDATION' and e.clock = 'HANDLING')"
            + " and not exists (select from " + EscalationSql.CLOCKS + " where k.clock = e.clock"
            + " and k.unit_code is not distinct from e.unit_code and k.began_on = e.began_on)))";

    private static final String REMEMBER = "update escalation_run set on_day = $1, after_key = $2";

    private final Pool pool;
    private final UnitOfWork unitOfWork;

    EscalationRows(Pool pool, UnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    /**
     * How far the latest batch came.
     *
     * @param after null once it was through
     * @param computed whether all due days are as the newest calendar has them
     */
    record State(LocalDate day, @Nullable Long after, boolean computed) {}

    /** The transaction that a part is done in. */
    record Held(SqlConnection connection) {}

    /** The reports after one key of their order, up to and with another; null is the end of all. */
    record Range(long after, @Nullable Long through) {

        Tuple with(Cutoffs cutoffs) {
            return Tuple.from(EscalationSql.parameters(cutoffs, after, through == null ? AFTER_ALL : through));
        }
    }

    Uni<State> state() {
        return state(pool);
    }

    Uni<State> state(Held held) {
        return state(held.connection);
    }

    private static Uni<State> state(SqlClient client) {
        return client.query(STATE).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new State(row.getLocalDate("on_day"), row.getLong("after_key"), row.getBoolean("computed"));
        });
    }

    /** In one transaction of a turn. */
    <T> Uni<T> transaction(Turn turn, Function<Held, Uni<T>> work) {
        return unitOfWork.statements(turn, connection -> work.apply(new Held(connection)));
    }

    Uni<Range> part(Held held, long after, long size) {
        return held.connection
                .preparedQuery(END)
                .execute(Tuple.of(after, size - 1))
                .map(rows -> new Range(
                        after, rows.size() == 0 ? null : rows.iterator().next().getLong(0)));
    }

    Uni<Void> escalate(Held held, Range range, Cutoffs cutoffs) {
        return held.connection
                .preparedQuery(ESCALATE)
                .execute(range.with(cutoffs))
                .replaceWithVoid();
    }

    Uni<Void> forget(Held held, Range range, Cutoffs cutoffs) {
        return held.connection
                .preparedQuery(FORGET)
                .execute(range.with(cutoffs))
                .replaceWithVoid();
    }

    Uni<Void> remember(Held held, LocalDate day, Range range) {
        return held.connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(day, range.through))
                .replaceWithVoid();
    }
}
