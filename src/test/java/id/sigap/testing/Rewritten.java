package id.sigap.testing;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ReportColumns;
import id.sigap.ticket.report.Ticket;
import io.quarkus.arc.Arc;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reports that are as the service itself would have written them, had something else happened than it has. */
public final class Rewritten {

    private static final List<String> SEALED = ReportColumns.covered(Ticket.class);

    private Rewritten() {}

    /** @param where which reports, by what does not change */
    public static void set(String change, String where) {
        Database.forge("update ticket set " + change + " where " + where);
        seal(where);
    }

    /** Seals what somebody has changed. */
    public static void seal(String where) {
        Chain chain = Arc.container().instance(Chain.class).get();
        Pool pool = Arc.container().instance(Pool.class).get();
        String sealed = "select " + String.join(", ", SEALED) + " from ticket where " + where;
        pool.query(sealed).execute().await().atMost(Duration.ofMinutes(1)).forEach(row -> {
            String seal = HexFormat.of().formatHex(chain.seal(ReportColumns.of(SEALED, row::getValue, Map.of())));
            Database.forge("update ticket set seal = '\\x" + seal + "' where id = '" + row.getUUID("id") + "'");
        });
    }
}
