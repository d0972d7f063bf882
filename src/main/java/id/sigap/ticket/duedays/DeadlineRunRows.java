package id.sigap.ticket.duedays;

import id.sigap.platform.traffic.Lanes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the recompute of open reports has come, whichever instance is at it. */
@ApplicationScoped
class DeadlineRunRows {

    /** One statement, and so of one moment. Nothing is done of a run that has not begun, and all before the look at all once more. */
    private static final String PROGRESS = """
            select r.reference_version, v.version as latest_version, r.on_day, r.began_at, r.check_at, n.total,
              r.after_key is not null and r.check_at is null as under_way,
              case when r.reference_version < v.version then 0 when r.after_key is null or r.check_at is not null then n.total
                else n.done end as done
            from deadline_run r cross join reference_version v cross join lateral (
              select count(*) as total, count(*) filter (where t.order_key <= r.after_key) as done
              from ticket t where %s) n""".formatted(DeadlineRows.RUNNING);

    private final Pool pool;
    private final Lanes lanes;

    DeadlineRunRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    Uni<DeadlineRunView> progress() {
        return lanes.connected(() -> pool.query(PROGRESS).execute())
                .map(rows -> view(rows.iterator().next()));
    }

    private static DeadlineRunView view(Row row) {
        return new DeadlineRunView(
                Long.toString(row.getLong("reference_version")),
                Long.toString(row.getLong("latest_version")),
                row.getLocalDate("on_day"),
                instant(row, "began_at"),
                row.getBoolean("under_way"),
                instant(row, "check_at"),
                Math.toIntExact(row.getLong("done")),
                Math.toIntExact(row.getLong("total")));
    }

    private static @Nullable Instant instant(Row row, String column) {
        return row.getValue(column) == null
                ? null
                : row.getOffsetDateTime(column).toInstant();
    }
}
