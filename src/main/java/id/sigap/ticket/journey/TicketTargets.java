package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Area;
import id.sigap.reference.NameSearch;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.reading.ListRights;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.workflow.Action;
import id.sigap.workflow.Parties;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step can go to. Each unit or urban village there is the workflow itself is asked about, as if the step were tried: what
 * is offered is what would be accepted, and whoever may not take the step is offered nothing.
 */
@UseCase
public class TicketTargets {

    /** Any: it is asked whether one is needed, not which. */
    private static final String A_REASON = "x";

    private final UnitOfWork unitOfWork;
    private final TicketRepository tickets;
    private final ReferenceData reference;
    private final StepCaps caps;
    private final Clock clock;

    TicketTargets(
            UnitOfWork unitOfWork, TicketRepository tickets, ReferenceData reference, StepCaps caps, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.tickets = tickets;
        this.reference = reference;
        this.caps = caps;
        this.clock = clock;
    }

    /**
     * Those that need no reason first, then by name.
     *
     * @param text what their names or codes have in them; null for all
     * @throws Problem (in the Uni) FIRST_OUT_OF_RANGE, TEXT_EMPTY or TEXT_TOO_LONG
     */
    public Uni<TargetsView> of(Viewer viewer, UUID ticketId, Action action, @Nullable String text, int first) {
        return Uni.createFrom().deferred(() -> {
            ListRights.checkFirst(first);
            NameSearch search = text == null ? null : NameSearch.of(text, "text");
            return unitOfWork
                    .transaction(() -> tickets.findById(ticketId))
                    .map(ticket -> ticket == null
                            ? new TargetsView(List.of())
                            : new TargetsView(accepted(ticket, viewer, action, search)
                                    .limit(first)
                                    .map(TargetCandidate::target)
                                    .toList()));
        });
    }

    private Stream<TargetCandidate> accepted(Ticket ticket, Viewer viewer, Action action, @Nullable NameSearch search) {
        ReferenceBook book = reference.book();
        LocalDate today = LocalDate.now(clock);
        Parties parties = Parties.of(viewer, ticket.facts(false), !book.canAct(ticket.holder(), today));
        TriedStep tried = new TriedStep(ticket, viewer, parties, action);
        return candidates(action, book)
                .filter(one -> search == null || search.finds(one.name(), one.code()))
                .flatMap(one -> accepted(one, tried, book, today))
                .sorted(Comparator.comparing(TargetCandidate::reasonNeeded)
                        .thenComparing(TargetCandidate::name)
                        .thenComparing(TargetCandidate::code));
    }

    private Stream<TargetCandidate> accepted(
            TargetCandidate one, TriedStep tried, ReferenceBook book, LocalDate today) {
        TicketCommand bare = TicketCommand.of(tried.action()).to(one.code());
        ProblemCode without = tried.refusal(new StepSent(bare, null, book, today, caps));
        if (without != null && without != ProblemCode.REASON_MISSING) {
            return Stream.empty();
        }
        boolean needed = without != null;
        return needed && tried.refusal(new StepSent(bare.withNote(A_REASON), null, book, today, caps)) != null
                ? Stream.empty()
                : Stream.of(new TargetCandidate(one.code(), one.name(), one.isUnit(), needed));
    }

    private static Stream<TargetCandidate> candidates(Action action, ReferenceBook book) {
        return switch (action) {
            case DISPOSE, DELEGATE, REQUEST_TRANSFER ->
                book.units().stream().map(unit -> new TargetCandidate(unit.code(), unit.name(), true, false));
            case MOVE, CORRECT_AREA ->
                book.areas().stream()
                        .filter(area -> area.level() == Area.AreaLevel.URBAN_VILLAGE)
                        .map(area -> new TargetCandidate(area.code(), area.name(), false, false));
            default -> Stream.empty();
        };
    }
}
