package id.sigap.audit;

import id.sigap.platform.act.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Appends only; the database refuses anything else. Inside a unit of work. */
@ApplicationScoped
class DisclosureRepository {

    /**
     * Makes room for one entry: whoever comes next for the same report waits. Also for a report that has no entry yet.
     *
     * <p>The report is locked before its log, as it is by who changes it and then records that: each would else hold what the
     * other waits for. It has to be locked at all because the entry refers to it.
     */
    private static final String NEXT = """
            with report as (select id from ticket where id = $1 for key share)
            insert into disclosure_end as e (ticket_id, position) select id, 1 from report
            on conflict (ticket_id) do update set position = e.position + 1
            returning position, link""";

    private static final String HELD =
            "select position + 1 as position, link from disclosure_end where ticket_id = $1 for update";

    /** In one order, as the reports themselves. */
    private static final String HELD_OF_SEVERAL =
            "select ticket_id, position + 1 as position, link from disclosure_end where ticket_id = any($1)"
                    + " order by ticket_id for update";

    private static final String APPEND = """
            with behind as (insert into disclosure_end (ticket_id, position, link) values ($1, $2, $9)
              on conflict (ticket_id) do update set position = excluded.position, link = excluded.link)
            insert into disclosure (ticket_id, position, field, viewer_key, roles, unit_code, reason, at, link)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    DisclosureRepository() {}

    /** Where the next entry of the report's log stands, which is made room for. */
    Uni<LogEnd> next(UUID ticketId) {
        return Transaction.current()
                .ask(NEXT, Tuple.of(ticketId))
                .map(rows -> end(rows.iterator().next()));
    }

    /**
     * The same, and nothing is written yet. Nobody holds what is not there: who comes at the same time to the log of a report
     * that has none finds the entry taken, and is to try again.
     */
    Uni<LogEnd> held(UUID ticketId) {
        return Transaction.current()
                .ask(HELD, Tuple.of(ticketId))
                .map(rows ->
                        rows.size() == 0 ? LogEnd.NONE : end(rows.iterator().next()));
    }

    /** The same of several; without those that have no log. */
    Uni<Map<UUID, LogEnd>> held(Collection<UUID> ticketIds) {
        return Transaction.current()
                .ask(HELD_OF_SEVERAL, Tuple.of(ticketIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("ticket_id"), DisclosureRepository::end)));
    }

    static LogEnd end(Row row) {
        var link = row.getBuffer("link");
        return new LogEnd(row.getInteger("position"), link == null ? null : link.getBytes());
    }

    void append(Disclosure entry, int position, byte[] link) {
        Transaction.current().tell(APPEND, Tuple.from(new Object[] {
            entry.ticketId(),
            position,
            entry.value().name(),
            entry.viewerKey(),
            entry.roles(),
            entry.unitCode(),
            entry.reason(),
            entry.at().atOffset(ZoneOffset.UTC),
            Buffer.buffer(link)
        }));
    }
}
