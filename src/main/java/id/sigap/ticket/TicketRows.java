package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.reference.PlaceSource;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads reports as rows of just what a view needs: one statement for the reports, one for all their steps and comments. */
@ApplicationScoped
class TicketRows {

    private static final String COLUMNS = "t.id, t.number, t.status, t.open, t.listed_from, t.channel_code,"
            + " t.category_code, t.place_source, t.area_code, t.latitude, t.longitude, t.address, t.description,"
            + " t.holder_code, t.owner_key, t.submitter_key, t.key_version, t.submitted_at, t.due_on,"
            + " t.due_provisional, t.status_position, t.order_key";

    private static final String TRAIL = """
            select ticket_id, position::bigint as place, action, field, status, written_privately, actor_unit, at,
                   null::uuid as comment_id, null as body
            from history_entry where ticket_id = any($1)
            union all
            select ticket_id, running_id, null, null, null, written_privately, null, written_at, id, body
            from ticket_comment where ticket_id = any($1)
            order by place""";

    private final Pool pool;

    TicketRows(Pool pool) {
        this.pool = pool;
    }

    /** What a list statement gives: the rows, and the size of the whole list if it was asked for. */
    record Page(List<TicketRow> rows, @Nullable Long total) {}

    /** A report found by the client key it was sent under, and what was sent. */
    record Match(TicketRow row, IntakeKey key) {}

    Uni<@Nullable TicketRow> byNumber(TicketNumber number) {
        return one("select " + COLUMNS + " from ticket t where t.number = $1", Tuple.of(number.value()));
    }

    Uni<@Nullable Match> byIntakeKey(byte[] key) {
        return first(
                "select " + COLUMNS + ", t.intake_fingerprint from ticket t where t.intake_key = $1",
                Tuple.of(Buffer.buffer(key)),
                row -> new Match(
                        row(row),
                        new IntakeKey(key, row.getBuffer("intake_fingerprint").getBytes())));
    }

    Uni<Page> page(TicketListSql sql) {
        String page = "select " + COLUMNS + " from ticket t where " + sql.where() + sql.beyond() + " order by "
                + sql.orderBy() + " limit " + sql.limit();
        String statement = sql.counted()
                ? "select n.total, p.* from (select count(*) as total from ticket t where " + sql.where()
                        + ") n left join lateral (" + page + ") p on true"
                : "select null::bigint as total, p.* from (" + page + ") p";
        String ordered = statement + " order by " + sql.orderBy().replace("t.", "p.");
        return pool.preparedQuery(ordered).execute(Tuple.from(sql.parameters())).map(TicketRows::page);
    }

    /** The steps and comments of several reports in one statement, in order. */
    Uni<Map<UUID, Trail>> trails(List<UUID> ticketIds) {
        return pool.preparedQuery(TRAIL)
                .execute(Tuple.of(ticketIds.toArray(UUID[]::new)))
                .map(TicketRows::trails);
    }

    Uni<Trail> trail(UUID ticketId) {
        return trails(List.of(ticketId)).map(trails -> trails.getOrDefault(ticketId, Trail.NOT_READ));
    }

    /** Follows or stops following; repeating it changes nothing. */
    Uni<Void> follow(String personKey, UUID ticketId, boolean follow) {
        String sql = follow
                ? "insert into ticket_follower (person_key, ticket_id) values ($1, $2) on conflict do nothing"
                : "delete from ticket_follower where person_key = $1 and ticket_id = $2";
        return pool.preparedQuery(sql).execute(Tuple.of(personKey, ticketId)).replaceWithVoid();
    }

    private Uni<@Nullable TicketRow> one(String sql, Tuple parameters) {
        return first(sql, parameters, TicketRows::row);
    }

    private <T> Uni<@Nullable T> first(String sql, Tuple parameters, Function<Row, T> mapper) {
        return pool.preparedQuery(sql).execute(parameters).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() ? mapper.apply(found.next()) : null;
        });
    }

    private static Page page(RowSet<Row> rows) {
        List<TicketRow> found = new ArrayList<>();
        Long total = null;
        for (Row row : rows) {
            total = row.getLong("total");
            if (row.getUUID("id") != null) {
                found.add(row(row));
            }
        }
        return new Page(found, total);
    }

    private static TicketRow row(Row row) {
        return new TicketRow(
                row.getUUID("id"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("open"),
                row.getLocalDate("listed_from"),
                row.getString("channel_code"),
                row.getString("category_code"),
                place(row),
                row.getString("description"),
                row.getString("holder_code"),
                row.getString("owner_key"),
                row.getString("submitter_key"),
                row.getInteger("key_version"),
                row.getOffsetDateTime("submitted_at").toInstant(),
                row.getLocalDate("due_on"),
                row.getBoolean("due_provisional"),
                row.getInteger("status_position"));
    }

    private static Place place(Row row) {
        return new Place(
                PlaceSource.valueOf(row.getString("place_source")),
                row.getString("area_code"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("address"));
    }

    private static Map<UUID, Trail> trails(RowSet<Row> rows) {
        Map<UUID, Trail> trails = new HashMap<>();
        for (Row row : rows) {
            Trail trail = trails.computeIfAbsent(
                    row.getUUID("ticket_id"), id -> new Trail(new ArrayList<>(), new ArrayList<>()));
            if (row.getUUID("comment_id") == null) {
                trail.steps().add(step(row));
            } else {
                trail.comments().add(comment(row));
            }
        }
        return trails;
    }

    private static Step step(Row row) {
        return new Step(
                Action.valueOf(row.getString("action")),
                TicketField.valueOf(row.getString("field")),
                Status.valueOf(row.getString("status")),
                row.getBoolean("written_privately"),
                row.getString("actor_unit"),
                row.getOffsetDateTime("at").toInstant());
    }

    private static Trail.Comment comment(Row row) {
        return new Trail.Comment(
                row.getUUID("comment_id"),
                row.getString("body"),
                row.getBoolean("written_privately"),
                row.getOffsetDateTime("at").toInstant());
    }
}
