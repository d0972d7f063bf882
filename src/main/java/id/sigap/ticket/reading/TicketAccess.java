package id.sigap.ticket.reading;

import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.TicketRows.Found;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.Pins;
import id.sigap.ticket.sealing.TicketNumbers;
import id.sigap.workflow.Parties;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds reports for a viewer, as what that viewer is to each. */
@ApplicationScoped
public class TicketAccess {

    /**
     * A report that a viewer looked for and may see, as read without a lock.
     *
     * @param trail what was asked for of it, as of the same moment
     * @param pinProven whether the viewer named its PIN
     * @param told what its viewer is to be told of what happened to it
     */
    public record SeenTicket(TicketRow row, Trail trail, boolean pinProven, Stance stance, TrailPart told) {}

    private final TicketRows rows;
    private final TicketRepository tickets;
    private final TicketNumbers numbers;
    private final Pins pins;
    private final ReferenceData reference;
    private final Clock clock;

    TicketAccess(
            TicketRows rows,
            TicketRepository tickets,
            TicketNumbers numbers,
            Pins pins,
            ReferenceData reference,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.numbers = numbers;
        this.pins = pins;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Looks for a report, whatever it is looked for: "none", "private" and "not yours" are one answer, after one and the same
     * statement, which reads a row either way and locks none. Not in a unit of work.
     *
     * @throws Problem (in the Uni) NUMBER_MALFORMED, NUMBER_MISTYPED, NOT_FOUND or RATE_LIMITED
     */
    public Uni<SeenTicket> look(Viewer viewer, TicketRef ref) {
        return look(viewer, ref, TrailPart.NONE);
    }

    /**
     * The same with its trail: read along by that one statement, so that it says nothing of what was done after the report was
     * seen.
     */
    Uni<SeenTicket> look(Viewer viewer, TicketRef ref, TrailPart part) {
        return Uni.createFrom().deferred(() -> {
            UUID id = ref.id();
            if (id != null) {
                return rows.findByIdOrNext(id, part, TicketLooks.readerOf(viewer))
                        .map(found -> seen(
                                viewer, ref, found, id.toString(), it -> it.id().equals(id)));
            }
            String number = parsed(ref).value();
            return rows.findByNumberOrNext(new TicketNumber(number), part, TicketLooks.readerOf(viewer))
                    .map(found ->
                            seen(viewer, ref, found, number, it -> it.number().equals(number)));
        });
    }

    /**
     * The same of what such a statement found: the report, the next one, or none behind the last.
     *
     * @throws Problem NUMBER_MALFORMED, NUMBER_MISTYPED, NOT_FOUND or RATE_LIMITED
     */
    public SeenTicket seen(Viewer viewer, TicketRef ref, @Nullable TicketRow row) {
        UUID id = ref.id();
        if (id != null) {
            return seen(viewer, ref, bare(row), id.toString(), it -> it.id().equals(id));
        }
        String number = parsed(ref).value();
        return seen(viewer, ref, bare(row), number, it -> it.number().equals(number));
    }

    private static @Nullable Found bare(@Nullable TicketRow row) {
        return row == null ? null : new Found(row, Trail.NOT_READ);
    }

    /**
     * The number that it is named by.
     *
     * @throws Problem NUMBER_MALFORMED or NUMBER_MISTYPED
     */
    public TicketNumber parsed(TicketRef ref) {
        if (ref.number() == null) {
            throw new Problem(ProblemCode.NUMBER_MALFORMED, "ticket.number");
        }
        return numbers.parse(ref.number());
    }

    private SeenTicket seen(
            Viewer viewer, TicketRef ref, @Nullable Found found, String sought, Predicate<TicketRow> isSought) {
        if (found == null || !isSought.test(found.row())) {
            throw pins.none(ref.pin(), sought);
        }
        TicketRow row = found.row();
        boolean pinProven = pins.proven(ref.pin(), row.id(), row.keyVersion());
        // Staff are shown what they are granted of a private report, so of a grant they read in any case.
        TrailPart told = viewer.worksHere() && !row.open() ? TrailPart.WHOLE : ref.told();
        return new SeenTicket(row, found.trail(), pinProven, stance(viewer, row.facts(pinProven)), told);
    }

    /** Opens what the viewer may see. Inside a unit of work. Fails with NOT_FOUND if it may not be seen any more. */
    Uni<OpenedTicket> open(Viewer viewer, UUID id, boolean pinProven) {
        return tickets.findById(id).map(ticket -> opened(viewer, ticket, pinProven));
    }

    /** The same, and nobody else changes it until the unit of work ends. */
    Uni<OpenedTicket> openToChange(Viewer viewer, UUID id, boolean pinProven) {
        return tickets.findLocked(id).map(ticket -> opened(viewer, ticket, pinProven));
    }

    /** The same of several. What it gives throws NOT_FOUND for one that may not be seen any more. */
    public Uni<Function<SeenTicket, OpenedTicket>> openToChange(Viewer viewer, List<SeenTicket> seen) {
        return tickets.findLocked(seen.stream().map(each -> each.row().id()).toList())
                .map(locked -> each -> opened(viewer, locked.get(each.row().id()), each.pinProven()));
    }

    private OpenedTicket opened(Viewer viewer, @Nullable Ticket ticket, boolean pinProven) {
        if (ticket == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new OpenedTicket(ticket, pinProven, stance(viewer, ticket.facts(pinProven)));
    }

    private Stance stance(Viewer viewer, TicketFacts facts) {
        Set<Standing> standings = VisibilityPolicy.standings(viewer, facts);
        if (standings.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        boolean holderAbsent = !reference.book().canAct(facts.holder(), LocalDate.now(clock));
        return new Stance(viewer, standings, Parties.of(viewer, facts, holderAbsent));
    }
}
