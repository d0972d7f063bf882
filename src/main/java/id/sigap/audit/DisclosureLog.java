package id.sigap.audit;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Viewer;
import id.sigap.audit.chain.Chain;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * Fails if it cannot be recorded, at the latest with the unit of work; the caller must not show the value before that has
     * ended. Until then other records of the same report wait.
     */
    public Uni<Void> record(Viewer viewer, UUID ticketId, ProtectedValue value, String reason) {
        Disclosure entry = Disclosure.of(viewer, ticketId, value, reason, clock.instant());
        return repository.next(ticketId).invoke(end -> append(entry, end)).replaceWithVoid();
    }

    /**
     * The same for what may have to be recorded once more is known: the end of the log is asked for in the trip of what is asked
     * beside it. The report has to be locked by then.
     */
    public Expected expect(UUID ticketId) {
        return new Expected(ticketId, repository.held(ticketId));
    }

    /** The same of several reports at once. */
    public Map<UUID, Expected> expect(Collection<UUID> ticketIds) {
        if (ticketIds.isEmpty()) {
            return Map.of();
        }
        Uni<Map<UUID, LogEnd>> held = repository.held(ticketIds).memoize().indefinitely();
        return ticketIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> new Expected(id, held.map(ends -> ends.getOrDefault(id, LogEnd.NONE)))));
    }

    private void append(Disclosure entry, LogEnd end) {
        repository.append(entry, end.position(), chain.link(entry.at(end.position()), end.link()));
    }

    /** A record that is expected, of one report. */
    public final class Expected {

        private final UUID ticketId;
        private final Uni<LogEnd> end;

        private Expected(UUID ticketId, Uni<LogEnd> end) {
            this.ticketId = ticketId;
            this.end = end;
        }

        /** As {@link DisclosureLog#record}. */
        public Uni<Void> record(Viewer viewer, ProtectedValue value, String reason) {
            Disclosure entry = Disclosure.of(viewer, ticketId, value, reason, clock.instant());
            return end.invoke(found -> append(entry, found)).replaceWithVoid();
        }
    }
}
