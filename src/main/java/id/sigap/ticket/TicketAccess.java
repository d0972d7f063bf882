package id.sigap.ticket;

import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the report that a viewer wants to change, as what that viewer is to it. Inside a unit of work. */
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

    /** A report and what the viewer is to it; at least something. */
    record Opened(Ticket ticket, boolean pinProven, Set<Standing> standings) {

        /** @throws Problem FORBIDDEN unless the viewer is one of these */
        Opened requireAny(Standing... wanted) {
            if (Set.of(wanted).stream().noneMatch(standings::contains)) {
                throw new Problem(ProblemCode.FORBIDDEN);
            }
            return this;
        }
    }

    /** Fails with NOT_FOUND both for what does not exist and for what is not this viewer's to see. */
    Uni<Opened> open(Viewer viewer, TicketRef ref) {
        return open(viewer, ref, id -> tickets.findById(id), tickets::byNumber);
    }

    /** The same, and nobody else changes it until the unit of work ends. */
    Uni<Opened> openToChange(Viewer viewer, TicketRef ref) {
        return open(viewer, ref, tickets::locked, tickets::locked);
    }

    private Uni<Opened> open(
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

    private Opened opened(Viewer viewer, TicketRef ref, @Nullable Ticket ticket) {
        if (ticket == null) {
            throw pins.none(ref.pin(), sought(ref));
        }
        TicketRow row = ticket.row();
        boolean pinProven = pins.proven(ref.pin(), row.id(), row.keyVersion());
        Set<Standing> standings = VisibilityPolicy.standings(viewer, row.facts(pinProven));
        if (standings.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new Opened(ticket, pinProven, standings);
    }
}
