package id.sigap.holding.reading;

import id.sigap.holding.Entry;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Histories as of the end of a day: what was written later is not read. */
@ApplicationScoped
class HoldingRows {

    /**
     * All that anybody had in between: what was closed since, what is open, and what was merged since into a report that may be
     * closed. What was merged before, and still is, was nobody's in all that time.
     */
    private static final String TOUCHED = """
            select id from ticket where closed_on >= $1 and submitted_at < $2
            union
            select id from ticket where ended_as is null and submitted_at < $2
            union
            select id from ticket where merged_into is not null and merged_on >= $1 and submitted_at < $2""";

    private static final String ENTRIES = """
            select ticket_id, action, status, actor_role, to_unit, step_due_on, day, category_code, at from history_entry
            where ticket_id = any($1) and at < $2 order by ticket_id, position""";

    private static final String ITSELF = "SYSTEM";

    private final Pool pool;
    private final Clock clock;

    HoldingRows(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The reports that a unit may have had on one of the days. */
    Uni<List<UUID>> touched(LocalDate first, LocalDate last) {
        return pool.preparedQuery(TOUCHED).execute(Tuple.of(first, end(last))).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .toList());
    }

    /** The histories of these reports up to the end of that day. */
    Uni<Map<UUID, List<Entry>>> histories(List<UUID> reports, LocalDate last) {
        return pool.preparedQuery(ENTRIES)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(reports.toArray(UUID[]::new))
                        .addValue(end(last)))
                .map(this::histories);
    }

    private Map<UUID, List<Entry>> histories(RowSet<Row> rows) {
        Map<UUID, List<Entry>> histories = new LinkedHashMap<>();
        rows.forEach(row -> histories
                .computeIfAbsent(row.getUUID("ticket_id"), first -> new ArrayList<>())
                .add(entry(row)));
        return histories;
    }

    private Entry entry(Row row) {
        return new Entry(
                LocalDate.ofInstant(row.getOffsetDateTime("at").toInstant(), clock.getZone()),
                Action.valueOf(row.getString("action")),
                Status.valueOf(row.getString("status")),
                row.getString("actor_role").equals(ITSELF),
                row.getString("to_unit"),
                row.getLocalDate("step_due_on"),
                row.getLocalDate("day"),
                row.getString("category_code"));
    }

    private OffsetDateTime end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
