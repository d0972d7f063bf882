package id.sigap.ticket.sealing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sealed contacts of reporters, and what opens them. Only inside a unit of work. */
@ApplicationScoped
public class IdentityRepository implements PanacheRepositoryBase<ReporterIdentity, UUID> {

    IdentityRepository() {}

    /** A sealed contact, and the secret that opens it; both may be missing. */
    public record Sealed(
            @Nullable ReporterIdentity identity, @Nullable IdentitySecret secret) {}

    /** Only after the disclosure has been recorded. One statement: between two, both may be erased. */
    public Uni<Sealed> getSealed(UUID ticketId) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "select i, s from ReporterIdentity i left join IdentitySecret s"
                                        + " on s.ticketId = i.ticketId where i.ticketId = :ticket",
                                Object[].class)
                        .setParameter("ticket", ticketId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? new Sealed(null, null)
                        : new Sealed((ReporterIdentity) row[0], (IdentitySecret) row[1]));
    }
}
