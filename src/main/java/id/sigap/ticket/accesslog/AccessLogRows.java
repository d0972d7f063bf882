package id.sigap.ticket.accesslog;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.reading.OpeningLog;
import id.sigap.ticket.sealing.SortType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the access log. */
@ApplicationScoped
class AccessLogRows {

    private static final String ROWS =
            "select d.id, t.number, d.field, d.viewer_key, d.roles, d.unit_code, d.reason, d.at"
                    + " from disclosure d join ticket t on t.id = d.ticket_id where true";

    private final Pool pool;
    private final Lanes lanes;

    AccessLogRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /** Which entries; null asks for nothing. The end is not included. */
    record Criteria(
            @Nullable TicketNumber number,
            @Nullable String viewer,
            @Nullable String unit,
            @Nullable ProtectedValue value,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /** An entry as read. */
    record Logged(
            long id,
            String number,
            ProtectedValue value,
            String viewer,
            Set<Role> roles,
            @Nullable String unit,
            String reason,
            Instant at) {

        static final List<SortType> SORT_TYPES = List.of(SortType.TIME, SortType.NUMBER);

        List<Object> sortedBy() {
            return List.of(at.atOffset(ZoneOffset.UTC), id);
        }
    }

    /**
     * One row more than the page, latest first.
     *
     * @param after what the entry before the page was {@link Logged#sortedBy}; empty at the start
     */
    Uni<List<Logged>> page(Criteria criteria, List<Object> after, int rows) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(ROWS);
        TicketNumber number = criteria.number();
        and(
                sql,
                values,
                " and d.ticket_id = (select id from ticket where number = ",
                number == null ? null : number.value(),
                ")");
        and(sql, values, " and d.viewer_key = ", criteria.viewer(), "");
        and(sql, values, " and d.unit_code = ", criteria.unit(), "");
        and(
                sql,
                values,
                " and d.field = ",
                criteria.value() == null ? null : criteria.value().name(),
                "");
        and(sql, values, " and d.at >= ", utc(criteria.from()), "");
        and(sql, values, " and d.at < ", utc(criteria.before()), "");
        if (!after.isEmpty()) {
            and(sql, values, " and (d.at, d.id) < (", after.get(0), ", ");
            and(sql, values, "", after.get(1), ")");
        }
        and(sql, values, " order by d.at desc, d.id desc limit ", (long) rows, "");
        return lanes.connected(() -> pool.preparedQuery(sql.toString()).execute(Tuple.from(values)))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(AccessLogRows::logged)
                        .toList());
    }

    /** Fixed words around a numbered parameter; nothing without a value. */
    private static void and(
            StringBuilder sql, List<Object> values, String before, @Nullable Object value, String behind) {
        if (value != null) {
            values.add(value);
            sql.append(before).append('$').append(values.size()).append(behind);
        }
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Logged logged(Row row) {
        return new Logged(
                row.getLong("id"),
                row.getString("number"),
                ProtectedValue.valueOf(row.getString("field")),
                row.getString("viewer_key"),
                OpeningLog.roles(row.getString("roles")),
                row.getString("unit_code"),
                row.getString("reason"),
                row.getOffsetDateTime("at").toInstant());
    }
}
