package id.sigap.ticket.several;

import id.sigap.platform.NamedColumns;
import id.sigap.platform.act.Transaction;
import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.reading.StoredRows;
import id.sigap.ticket.report.TicketRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads several reports with one statement. */
@ApplicationScoped
class SeveralRows {

    /** Of each that is sought the report or, if there is none, the next one, as for one alone: whoever waits for none waits as long. */
    private static final String EACH =
            "select u.place, " + StoredRows.SHOWN + " from unnest($1::%1$s[]) with ordinality u"
                    + " (sought, place) cross join lateral (select " + StoredRows.READ
                    + " from ticket t where t.%2$s >= u.sought"
                    + " order by t.%2$s limit 1) t";

    private static final String BY_NUMBER = EACH.formatted("text", "number");

    private static final String BY_ID = EACH.formatted("uuid", "id");

    private static final String LEFT = "select " + StoredRows.SHOWN + " from ticket t where t.id = any($1)";

    private final Pool pool;
    private final Lanes lanes;

    SeveralRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /** By the places of the numbers; without those behind the last report. The caller has to compare. */
    Uni<Map<Integer, TicketRow>> findByNumbersOrNext(List<String> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : each(BY_NUMBER, Tuple.of(numbers.toArray(String[]::new)));
    }

    /** The same by ids. */
    Uni<Map<Integer, TicketRow>> findByIdsOrNext(List<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : each(BY_ID, Tuple.of(ids.toArray(UUID[]::new)));
    }

    private Uni<Map<Integer, TicketRow>> each(String sql, Tuple sought) {
        return lanes.connected(() -> pool.preparedQuery(sql).execute(sought)).map(rows -> {
            Map<Integer, TicketRow> found = new HashMap<>();
            for (Row row : NamedColumns.of(rows)) {
                found.put(row.getLong("place").intValue() - 1, StoredRows.row(row));
            }
            return found;
        });
    }

    /** As changes leave them: read behind those, in their unit of work, and there when that has ended. */
    Uni<Map<UUID, TicketRow>> left(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Transaction.current()
                .askAtTheEnd(LEFT, Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, TicketRow> found = new HashMap<>();
                    for (Row row : NamedColumns.of(rows)) {
                        found.put(row.getUUID("id"), StoredRows.row(row));
                    }
                    return found;
                });
    }
}
