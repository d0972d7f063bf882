package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.deadline.Stops;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.NoteRepository;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.report.Ticket;
import id.sigap.workflow.Party;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who of a unit has a report in hand: a mark for that unit alone, which is no step and moves no version. It ends with another
 * holder, with a step that all who have the report in hand can see, or after three working days: none of them writes to it
 * (docs/adr/0066-acts-on-several.md).
 */
@UseCase
public class TicketClaims {

    private static final int WORKING_DAYS = 3;

    private static final Set<Status> CLOSED = EnumSet.of(Status.DONE, Status.REJECTED);

    private final ReportChange reports;
    private final NoteRepository notes;
    private final ReferenceData reference;
    private final Clock clock;

    TicketClaims(ReportChange reports, NoteRepository notes, ReferenceData reference, Clock clock) {
        this.reports = reports;
        this.notes = notes;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Takes it in hand; again by the same person, the days begin anew.
     *
     * @param officer the name in the token
     * @throws Problem (in the Uni) CLAIMED, or STEP_NOT_POSSIBLE for one that is closed
     */
    public Uni<@Nullable TicketView> claim(Viewer viewer, TicketRef ref, @Nullable String officer) {
        return reports.beside(viewer, ref, change((ticket, today) -> {
            if (CLOSED.contains(ticket.shownStatus())) {
                throw new Problem(ProblemCode.STEP_NOT_POSSIBLE);
            }
            LocalDate until = reference
                    .book()
                    .deadlines()
                    .overall(today, WORKING_DAYS, Stops.NONE, null)
                    .dueOn();
            return notes.claim(ticket, viewer.person().orElseThrow(), officer, today, until);
        }));
    }

    /**
     * Has it in hand no more; whoever has it not changes nothing.
     *
     * @throws Problem (in the Uni) CLAIMED if somebody else has it
     */
    public Uni<@Nullable TicketView> release(Viewer viewer, TicketRef ref) {
        return reports.beside(
                viewer,
                ref,
                change((ticket, today) -> notes.release(ticket, viewer.person().orElseThrow(), today)));
    }

    /** Does it, and says whether nobody else had it. */
    private interface Act {
        Uni<Boolean> on(Ticket ticket, LocalDate today);
    }

    private Change<LocalDate> change(Act act) {
        return Change.whole(
                () -> LocalDate.now(clock), stance -> stance.require(Party.HOLDER), (opened, today) -> act.on(
                                opened.ticket(), today)
                        .invoke(TicketClaims::requireNobodyElse)
                        .replaceWithVoid());
    }

    private static void requireNobodyElse(boolean alone) {
        if (!alone) {
            throw new Problem(ProblemCode.CLAIMED);
        }
    }
}
