package id.sigap.holding.reading;

import id.sigap.holding.Entry;
import id.sigap.holding.Holding;
import id.sigap.holding.Holdings;
import id.sigap.holding.Rules;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Multi;
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
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Holdings as of the end of a day: what was written later is not read. */
@ApplicationScoped
public class HoldingRows {

    /** What comes in one answer; as many entries as a few megabytes hold. */
    private static final int BATCH = 1_000;

    /**
     * All that anybody had in between: what was closed since, what is open, and what was merged since into a report that may be
     * closed. What was merged before, and still is, was nobody's in all that time.
     */
    private static final String TOUCHED =
            """
            select id from ticket where closed_on >= $1 and submitted_at < $2
            union
            select id from ticket where ended_as is null and submitted_at < $2
            union
            select id from ticket where merged_into is not null and merged_on >= $1 and submitted_at < $2""";

    private static final String ENTRIES =
            """
            select ticket_id, action, status, actor_role, to_unit, step_due_on, day, category_code, at from history_entry
            where ticket_id = any($1) and at < $2 order by ticket_id, position""";

    private static final String ITSELF = "SYSTEM";

    private final Pool pool;
    private final Clock clock;

    HoldingRows(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Of every report that a unit may have had on one of the days, report by report.
     *
     * @param first the first of them
     * @param last the last of them; in Asia/Jakarta
     * @param bureau the unit that checks what was done
     */
    public Multi<List<Holding>> between(LocalDate first, LocalDate last, String bureau, Rules rules) {
        return pool.preparedQuery(TOUCHED)
                .execute(Tuple.of(first, end(last)))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom()
                        .iterable(batches(rows))
                        .onItem()
                        .transformToUniAndConcatenate(ids -> of(ids, last, bureau, rules)))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch.values()));
    }

    /** Of these reports, as far as they were there by the end of that day. */
    public Uni<Map<UUID, List<Holding>>> of(List<UUID> reports, LocalDate last, String bureau, Rules rules) {
        return pool.preparedQuery(ENTRIES)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(reports.toArray(UUID[]::new))
                        .addValue(end(last)))
                .map(rows -> {
                    Map<UUID, List<Holding>> holdings = new LinkedHashMap<>();
                    histories(rows)
                            .forEach((report, history) -> holdings.put(report, Holdings.of(history, bureau, rules)));
                    return holdings;
                });
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

    private static List<List<UUID>> batches(RowSet<Row> rows) {
        List<UUID> ids = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .toList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + BATCH)))
                .toList();
    }
}
