package id.sigap.audit.root;

import id.sigap.audit.chain.ChainRows.Held;
import io.smallrye.mutiny.Uni;

/** One at a time, over all instances, makes a root. */
final class AuditRunRows {

    private AuditRunRows() {}

    /** Whether nobody else is at it; held until the transaction ends. */
    static Uni<Boolean> claim(Held held) {
        return held.connection()
                .query("select from audit_run for update skip locked")
                .execute()
                .map(rows -> rows.size() > 0);
    }
}
