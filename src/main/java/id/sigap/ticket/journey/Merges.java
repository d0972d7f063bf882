package id.sigap.ticket.journey;

import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.TicketNumbers;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Merges reports of the same matter, keeps their status equal, and separates them again. Inside a unit of work. */
@ApplicationScoped
class Merges {

    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final ReferenceData reference;
    private final Clock clock;

    Merges(TicketRepository tickets, TicketNumbers numbers, ReferenceData reference, Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.reference = reference;
        this.clock = clock;
    }

    /** The report that a merge aims at, or that a merged one mirrors; null for every other step, or if there is none. */
    Uni<@Nullable Ticket> other(Ticket ticket, TicketCommand command) {
        if (command.action() == Action.MERGE && command.target() != null) {
            return tickets.findByNumber(master(command.target()));
        }
        return command.action() == Action.UNMERGE && ticket.mergedInto() != null
                ? tickets.findById(ticket.mergedInto())
                : Uni.createFrom().nullItem();
    }

    /** @throws Problem if a step names another report by what is no number */
    void requireNumber(TicketCommand command) {
        if (command.action() == Action.MERGE && command.target() != null) {
            master(command.target());
        }
    }

    /** @throws Problem NUMBER_MALFORMED or NUMBER_MISTYPED, of the other report's number and not of this one's */
    private TicketNumber master(String typed) {
        try {
            return numbers.parse(typed);
        } catch (Problem problem) {
            throw new Problem(problem.code(), "into");
        }
    }

    /** What repeats this report shows its new status. */
    Uni<Void> mirror(Ticket master) {
        return master.isMaster()
                ? tickets.mirror(master.id(), master.status())
                : Uni.createFrom().voidItem();
    }

    /** Private is never merged with public: whoever goes public or private is alone again. */
    Uni<Void> part(Ticket ticket, Instant at) {
        if (ticket.mergedInto() != null) {
            return tickets.findById(ticket.mergedInto()).chain(master -> part(ticket, master, at));
        }
        if (!ticket.isMaster()) {
            return Uni.createFrom().voidItem();
        }
        return tickets.mergedInto(ticket.id()).chain(children -> Multi.createFrom()
                .iterable(children)
                .onItem()
                .transformToUniAndConcatenate(child -> part(child, ticket, at))
                .collect()
                .last());
    }

    private Uni<Void> part(Ticket child, Ticket master, Instant at) {
        ReferenceBook book = reference.book();
        return tickets.append(child, child.partedFrom(master, book, at, LocalDate.ofInstant(at, clock.getZone())));
    }
}
