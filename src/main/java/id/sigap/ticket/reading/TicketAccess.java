package id.sigap.ticket.reading;

import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.Pins;
import id.sigap.ticket.sealing.TicketNumbers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds one report for a viewer, as what that viewer is to it. Inside a unit of work. */
@ApplicationScoped
class TicketAccess {

    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final Pins pins;

    TicketAccess(TicketRepository tickets, TicketNumbers numbers, Pins pins) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.pins = pins;
    }

    /** Fails with NOT_FOUND both for what does not exist and for what is not this viewer's to see. */
    Uni<OpenedTicket> open(Viewer viewer, TicketRef ref) {
        return open(viewer, ref, id -> tickets.findById(id), tickets::findByNumber);
    }

    /** The same, and nobody else changes it until the unit of work ends. */
    Uni<OpenedTicket> openToChange(Viewer viewer, TicketRef ref) {
        return open(viewer, ref, tickets::findLocked, tickets::findLocked);
    }

    private Uni<OpenedTicket> open(
            Viewer viewer,
            TicketRef ref,
            Function<UUID, Uni<@Nullable Ticket>> byId,
            Function<TicketNumber, Uni<@Nullable Ticket>> byNumber) {
        return Uni.createFrom().deferred(() -> find(ref, byId, byNumber).map(ticket -> opened(viewer, ref, ticket)));
    }

    private Uni<@Nullable Ticket> find(
            TicketRef ref,
            Function<UUID, Uni<@Nullable Ticket>> byId,
            Function<TicketNumber, Uni<@Nullable Ticket>> byNumber) {
        return ref.id() != null ? byId.apply(ref.id()) : byNumber.apply(parsed(ref));
    }

    private String sought(TicketRef ref) {
        return ref.id() != null ? ref.id().toString() : parsed(ref).value();
    }

    private TicketNumber parsed(TicketRef ref) {
        if (ref.number() == null) {
            throw new Problem(ProblemCode.NUMBER_MALFORMED, "ticket.number");
        }
        return numbers.parse(ref.number());
    }

    private OpenedTicket opened(Viewer viewer, TicketRef ref, @Nullable Ticket ticket) {
        if (ticket == null) {
            throw pins.none(ref.pin(), sought(ref));
        }
        boolean pinProven = pins.proven(ref.pin(), ticket.id(), ticket.keyVersion());
        Set<Standing> standings = VisibilityPolicy.standings(viewer, ticket.facts(pinProven));
        if (standings.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new OpenedTicket(ticket, pinProven, standings);
    }
}
