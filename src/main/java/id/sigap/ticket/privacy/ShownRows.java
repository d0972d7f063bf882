package id.sigap.ticket.privacy;

import id.sigap.access.ProtectedValue;
import id.sigap.platform.act.Transaction;
import id.sigap.ticket.privacy.OwnDataView.Shown;
import id.sigap.ticket.reading.OpeningLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads of the access log what its reporter may know. Only inside a unit of work. */
@ApplicationScoped
class ShownRows {

    /** By what, roles and day, and by nothing of the log's own order: of two looks on one day nobody learns which was first. */
    private static final String SHOWN = "select distinct field, roles, (at at time zone $2::text)::date as day"
            + " from disclosure where ticket_id = $1 order by field, roles, day";

    private static final String ANONYMOUS = "select anonymous from ticket where id = $1";

    ShownRows() {}

    /** Whether its reporter chose to be known to nobody. */
    Uni<Boolean> isAnonymous(UUID ticketId) {
        return Transaction.current()
                .ask(ANONYMOUS, Tuple.of(ticketId))
                .map(rows -> rows.iterator().next().getBoolean("anonymous"));
    }

    Uni<List<Shown>> of(UUID ticketId, ZoneId zone) {
        return Transaction.current()
                .ask(SHOWN, Tuple.of(ticketId, zone.getId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Shown(
                                ProtectedValue.valueOf(row.getString("field")),
                                OpeningLog.roles(row.getString("roles")),
                                row.getLocalDate("day")))
                        .toList());
    }
}
