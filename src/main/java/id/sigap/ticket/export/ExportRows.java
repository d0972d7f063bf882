package id.sigap.ticket.export;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.act.Transaction;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.ExportEnd;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the log of exports. Only inside a unit of work; the database refuses all but to append. */
@ApplicationScoped
class ExportRows {

    private static final String BEGIN = "insert into export_run (person_key, roles, unit_code, listing, sort, filter,"
            + " format, reason, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id";

    private static final String END =
            "insert into export_end (export_id, row_count, outcome, at) values ($1, $2, $3, $4)";

    ExportRows() {}

    /** Its number, by which it ends. */
    Uni<Long> begin(Viewer viewer, TicketQuery.Export export, @Nullable String reason, Instant at) {
        TicketQuery list = export.list();
        return Transaction.current()
                .ask(BEGIN, Tuple.from(new Object[] {
                    viewer.person().orElseThrow(),
                    viewer.roles().stream().map(Role::tokenName).sorted().collect(Collectors.joining(",")),
                    viewer.unit(),
                    list.listing().name(),
                    list.sort().name(),
                    list.filter().asked(),
                    export.format(),
                    reason,
                    at.atOffset(ZoneOffset.UTC)
                }))
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    void end(long id, long rows, ExportEnd end, Instant at) {
        Transaction.current().tell(END, Tuple.of(id, (int) rows, end.name(), at.atOffset(ZoneOffset.UTC)));
    }
}
