package id.sigap.audit;

import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records that a protected value is about to be shown. Inside the caller's unit of work: no record, no value. */
@ApplicationScoped
public class DisclosureLog {

    private final DisclosureRepository repository;
    private final Clock clock;

    DisclosureLog(DisclosureRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Fails if it cannot be recorded; the caller must not read the value before this has an answer. */
    public Uni<Void> record(Viewer viewer, UUID ticketId, TicketField field, String reason) {
        return repository
                .persistAndFlush(new Disclosure(viewer, ticketId, field, reason, clock.instant()))
                .replaceWithVoid();
    }
}
