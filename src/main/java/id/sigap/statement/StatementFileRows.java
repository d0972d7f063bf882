package id.sigap.statement;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.act.Transaction;
import id.sigap.statement.StatementFiles.Taken;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Writes into the log of what left as files, which holds lists of reports too. Inside a unit of work. */
@ApplicationScoped
class StatementFileRows {

    /** At once with its end: it is read whole before any of it leaves. */
    private static final String TAKEN = """
            with begun as (
              insert into export_run (person_key, roles, unit_code, listing, sort, filter, format, reason, at)
              values ($1, $2, $3, 'STATEMENTS', 'MONTH', $4, $5, $6, $7) returning id, at)
            insert into export_end (export_id, row_count, outcome, at) select id, $8, 'COMPLETE', at from begun""";

    StatementFileRows() {}

    void taken(Viewer viewer, Taken taken, String reason, int statements, Instant at) {
        Transaction.current()
                .tell(
                        TAKEN,
                        Tuple.tuple()
                                .addString(viewer.person().orElseThrow())
                                .addString(viewer.roles().stream()
                                        .map(Role::tokenName)
                                        .sorted()
                                        .collect(Collectors.joining(",")))
                                .addString(viewer.unit())
                                .addString(taken.asked())
                                .addString(taken.format())
                                .addString(reason)
                                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                                .addInteger(statements));
    }
}
