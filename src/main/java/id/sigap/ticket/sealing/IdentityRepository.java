package id.sigap.ticket.sealing;

import id.sigap.platform.act.EntityTable;
import id.sigap.platform.act.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sealed contacts of reporters, and what opens them. Only inside a unit of work. */
@ApplicationScoped
public class IdentityRepository {

    private static final EntityTable<ReporterIdentity> IDENTITIES = EntityTable.of(ReporterIdentity.class);
    private static final EntityTable<IdentitySecret> SECRETS = EntityTable.of(IdentitySecret.class);

    private static final String SEALED = "select " + IDENTITIES.columns("i") + ", " + SECRETS.columns("s")
            + " from reporter_identity i left join identity_secret s on s.ticket_id = i.ticket_id where i.ticket_id = $1";

    IdentityRepository() {}

    /** A sealed contact, and the secret that opens it; both may be missing. */
    public record Sealed(
            @Nullable ReporterIdentity identity, @Nullable IdentitySecret secret) {}

    /** Only after the disclosure has been recorded. One statement: between two, both may be erased. */
    public Uni<Sealed> getSealed(UUID ticketId) {
        return Transaction.current()
                .ask(SEALED, Tuple.of(ticketId))
                .map(rows -> rows.size() == 0
                        ? new Sealed(null, null)
                        : sealed(rows.iterator().next()));
    }

    private static Sealed sealed(Row row) {
        return new Sealed(IDENTITIES.read(row, 0), SECRETS.readIfThere(row, IDENTITIES.width()));
    }
}
