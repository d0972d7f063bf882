package id.sigap.ticket.breach;

import id.sigap.ticket.breach.Leak.Look;
import id.sigap.ticket.breach.Searched.Contact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads all that a report holds of people's words and of its reporter, and who was shown it. */
@ApplicationScoped
class LeakRows {

    private static final String PAGE = """
            select t.id, t.number, t.open, i.key_version, i.sealed, s.secret,
              concat_ws(E'\\n', t.description, t.address,
                (select string_agg(c.body, E'\\n') from ticket_comment c where c.ticket_id = t.id),
                (select string_agg(said.value, E'\\n') from answer_words w, json_each_text(w.body::json) said
                  where w.ticket_id = t.id),
                (select string_agg(concat_ws(E'\\n', h.body, h.officer), E'\\n') from history_text h
                  where h.ticket_id = t.id)) as words
            from ticket t left join reporter_identity i on i.ticket_id = t.id
              left join identity_secret s on s.ticket_id = t.id
            where t.id > $1 order by t.id limit $2""";

    private static final String LOOKS = "select at, field, viewer_key, roles, unit_code, reason from disclosure"
            + " where ticket_id = $1 order by position";

    private final Pool pool;

    LeakRows(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Searched>> page(UUID after, int most) {
        return pool.preparedQuery(PAGE)
                .mapping(LeakRows::searched)
                .execute(Tuple.of(after, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    Uni<List<Look>> looks(UUID ticketId) {
        return pool.preparedQuery(LOOKS)
                .mapping(LeakRows::look)
                .execute(Tuple.of(ticketId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static Searched searched(Row row) {
        Buffer sealed = row.getBuffer("sealed");
        Buffer secret = row.getBuffer("secret");
        boolean known = sealed != null && secret != null;
        return new Searched(
                row.getUUID("id"),
                row.getString("number"),
                row.getBoolean("open"),
                row.getString("words"),
                known ? new Contact(row.getInteger("key_version"), sealed, secret) : null);
    }

    private static Look look(Row row) {
        return new Look(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("field"),
                row.getString("viewer_key"),
                row.getString("roles"),
                row.getString("unit_code"),
                row.getString("reason"));
    }
}
