package id.sigap.ticket.photos;

import id.sigap.platform.act.Transaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see the photos of a private report, and whether still. Only inside a unit of work. */
@ApplicationScoped
class PhotoGrantRepository {

    PhotoGrantRepository() {}

    /** Whether that person is allowed to see the photos of that report at that moment. */
    Uni<Boolean> isLive(UUID ticketId, String personKey, Instant now) {
        return Transaction.current()
                .ask(
                        "select exists (select from photo_grant_state where ticket_id = $1"
                                + " and officer_key = $2 and until > $3 and not ended)",
                        Tuple.of(ticketId, personKey, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Whether that grant of that report is in force at that moment; null if there is none. */
    Uni<@Nullable Boolean> isLive(UUID ticketId, UUID grantId, Instant now) {
        return Transaction.current()
                .ask(
                        "select until > $1 and not ended from photo_grant_state where id = $2 and ticket_id = $3",
                        Tuple.of(now.atOffset(ZoneOffset.UTC), grantId, ticketId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getBoolean(0));
    }
}
