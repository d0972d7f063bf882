package id.sigap.ticket.photos;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see the photos of a private report, and whether still. Only inside a unit of work. */
@ApplicationScoped
class PhotoGrantRepository implements PanacheRepositoryBase<PhotoGrant, UUID> {

    /** Whether that person is allowed to see the photos of that report at that moment. */
    Uni<Boolean> isLive(UUID ticketId, String personKey, Instant now) {
        return getSession().chain(session -> session.createNativeQuery(
                        "select exists (select from photo_grant_state where ticket_id = :ticket"
                                + " and officer_key = :person and until > :now and not ended)",
                        Boolean.class)
                .setParameter("ticket", ticketId)
                .setParameter("person", personKey)
                .setParameter("now", now)
                .getSingleResult());
    }

    /** Whether that grant of that report is in force at that moment; null if there is none. */
    Uni<@Nullable Boolean> isLive(UUID ticketId, UUID grantId, Instant now) {
        return getSession().chain(session -> session.createNativeQuery(
                        "select until > :now and not ended from photo_grant_state where id = :id and ticket_id = :ticket",
                        Boolean.class)
                .setParameter("now", now)
                .setParameter("id", grantId)
                .setParameter("ticket", ticketId)
                .getSingleResultOrNull());
    }
}
