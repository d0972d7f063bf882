package id.sigap.ticket.journey;

import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.sealing.TicketNumbers;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Merges reports of the same matter, keeps their status equal, and separates them again. Inside a unit of work.
 *
 * <p>No act of one citizen closes another's report, and none shows in it at once: a report that ended rejected or changed
 * its visibility parts from those merged into it some nights later, by {@link PartingRun}.
 */
@ApplicationScoped
class Merges {

    /** As many as until a published report is listed; one night for all that part, or several would tell more than one. */
    private static final int LATEST_NIGHT = 5;

    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final ReferenceData reference;
    private final Clock clock;
    private final RandomGenerator random;

    Merges(
            TicketRepository tickets,
            TicketNumbers numbers,
            ReferenceData reference,
            Clock clock,
            RandomGenerator random) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.reference = reference;
        this.clock = clock;
        this.random = random;
    }

    private static final Set<Action> ABOUT_THE_OTHER = EnumSet.of(Action.UNMERGE, Action.DISPUTE);

    /** The report that a merge aims at, or that a merged one mirrors; null for every other step, or if there is none. */
    Uni<@Nullable Ticket> other(Ticket ticket, TicketCommand command) {
        if (command.action() == Action.MERGE && command.target() != null) {
            return tickets.findByNumber(master(command.target()));
        }
        return ABOUT_THE_OTHER.contains(command.action()) && ticket.merged().into() != null
                ? tickets.findById(ticket.merged().into())
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

    /** What repeats this report shows its new status; or parts from it, for a rejection is nobody else's. */
    void mirror(Ticket master) {
        if (!master.merged().isMaster()) {
            return;
        }
        if (master.status() == Status.REJECTED) {
            partSomeNight(master);
        } else {
            tickets.mirror(master.id(), master.status());
        }
    }

    /**
     * Private is never merged with public: whoever goes public or private is alone again. At once, if it is merged into
     * another; what is merged into it parts later.
     */
    Uni<Void> part(Ticket ticket, Instant at) {
        if (ticket.merged().into() != null) {
            return tickets.findById(ticket.merged().into()).chain(master -> {
                tickets.append(ticket, ticket.partedFrom(master, reference.book(), at, dayOf(at)));
                return tickets.save(master);
            });
        }
        if (ticket.merged().isMaster()) {
            partSomeNight(ticket);
        }
        return Uni.createFrom().voidItem();
    }

    private void partSomeNight(Ticket master) {
        LocalDate night = LocalDate.now(clock).plusDays(random.nextInt(1, LATEST_NIGHT + 1));
        tickets.partOn(master.id(), night);
    }

    /** A report that is locked: parted if its night has come, and nobody has parted it since. */
    Uni<Void> partIfDue(Ticket ticket, Instant at) {
        return ticket.merged().partsBy(dayOf(at))
                ? tickets.findById(ticket.merged().into()).chain(master -> {
                    tickets.append(ticket, ticket.returnedFrom(master, reference.book(), at, dayOf(at)));
                    return tickets.save(master);
                })
                : Uni.createFrom().voidItem();
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
