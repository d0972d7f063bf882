package id.sigap.audit;

import id.sigap.audit.chain.ChainedRow;
import id.sigap.platform.act.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of what left as files. Only inside a unit of work; the database refuses all but to append. */
@ApplicationScoped
class ExportLogRows {

    private static final String END = "select position + 1 as position, link from export_log_end for no key update";

    /** In the order of the chain's columns, behind the place. */
    private static final String APPEND = """
            with written as (
              insert into export_log (position, begun, person_key, roles, unit_code, listing, sort, filter, format, reason,
                row_count, outcome, at, link)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
              returning position, link)
            update export_log_end e set position = w.position, link = w.link from written w""";

    ExportLogRows() {}

    /** Where the next entry stands, which nobody else takes until this unit of work ends. */
    Uni<LogEnd> end() {
        return Transaction.current()
                .ask(END, Tuple.tuple())
                .map(rows -> DisclosureRepository.end(rows.iterator().next()));
    }

    void append(ChainedRow entry, byte[] link) {
        List<@Nullable Object> row = new ArrayList<>(List.of(entry.position()));
        entry.values().forEach(value -> row.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value));
        row.add(Buffer.buffer(link));
        Transaction.current().tell(APPEND, Tuple.from(row));
    }
}
