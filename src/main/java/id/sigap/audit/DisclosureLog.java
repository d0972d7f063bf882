package id.sigap.audit;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Viewer;
import id.sigap.audit.chain.Chain;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records that a protected value is about to be shown. Inside the caller's unit of work: no record, no value. */
@ApplicationScoped
public class DisclosureLog {

    private final DisclosureRepository repository;
    private final Chain chain;
    private final Clock clock;

    DisclosureLog(DisclosureRepository repository, Chain chain, Clock clock) {
        this.repository = repository;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Fails if it cannot be recorded; the caller must not show the value before this has an answer. Until the unit of work
     * ends, other records of the same report wait.
     */
    public Uni<Void> record(Viewer viewer, UUID ticketId, ProtectedValue value, String reason) {
        Disclosure entry = Disclosure.of(viewer, ticketId, value, reason, clock.instant());
        return repository.next(ticketId).chain(end -> {
            byte[] link = chain.link(entry.at(end.position()), end.link());
            return repository.append(entry, end.position(), link);
        });
    }
}
