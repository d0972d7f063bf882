package id.sigap.ticket.duedays;

import id.sigap.platform.act.Transaction;
import id.sigap.ticket.duedays.DeadlineRows.Clock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/** What open reports have for due days, those alike together: to be compared with what they would have. */
@ApplicationScoped
class OpenDeadlineRows {

    private static final long BATCH = 10_000;

    /** The place of the last of a batch; there is none behind the last batch, which ends with the list. */
    private static final String END_OF_BATCH = "select coalesce((select t.order_key from ticket t where "
            + DeadlineRows.RUNNING + " and t.order_key > $1 order by t.order_key offset $2 limit 1), "
            + Long.MAX_VALUE + ") as through";

    private static final String ALIKE = "select " + DeadlineRows.KEY
            + " as key, t.day_zero, t.category_code, t.pauses, t.agreed_on, t.step, t.step_from, t.step_stops,"
            + " t.delegators_from, t.delegators_stops, t.due_on, t.due_provisional, t.step_due_on, t.delegators_due_on, count(*) as reports,"
            + " min(t.number) as number from ticket t where " + DeadlineRows.RUNNING
            + " and t.order_key > $1 and t.order_key <= $2 group by " + DeadlineRows.KEY
            + ", t.day_zero, t.category_code, t.pauses, t.agreed_on, t.step, t.step_from, t.step_stops,"
            + " t.delegators_from, t.delegators_stops, t.due_on, t.due_provisional, t.step_due_on, t.delegators_due_on order by number";

    OpenDeadlineRows() {}

    /**
     * Reports that have all of this in common.
     *
     * @param reports how many
     * @param number of one of them
     */
    record Alike(
            Clock clock,
            LocalDate dueOn,
            boolean provisional,
            LocalDate stepDueOn,
            List<LocalDate> delegatorsDueOn,
            int reports,
            String number) {}

    /** All that are open, some thousand reports at a time, in the unit of work that asks. */
    Multi<List<Alike>> all() {
        Transaction mine = Transaction.current();
        AtomicLong after = new AtomicLong(Long.MIN_VALUE);
        return Multi.createBy().repeating().uni(() -> page(mine, after)).whilst(page -> after.get() != Long.MAX_VALUE);
    }

    private static Uni<List<Alike>> page(Transaction mine, AtomicLong after) {
        return mine.ask(END_OF_BATCH, Tuple.of(after.get(), BATCH - 1))
                .map(rows -> rows.iterator().next().getLong("through"))
                .chain(through -> mine.ask(ALIKE, Tuple.of(after.getAndSet(through), through)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OpenDeadlineRows::alike)
                        .toList());
    }

    private static Alike alike(Row row) {
        return new Alike(
                DeadlineRows.clock(row),
                row.getLocalDate("due_on"),
                row.getBoolean("due_provisional"),
                row.getLocalDate("step_due_on"),
                List.of(row.getArrayOfLocalDates("delegators_due_on")),
                Math.toIntExact(row.getLong("reports")),
                row.getString("number"));
    }
}
