package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketAccess.Opened;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report moves on: every step of the journey, by whomever, goes through here. */
@UseCase
public class TicketHandling {

    private static final Set<Action> DECISIONS = EnumSet.of(Action.APPROVE_TRANSFER, Action.REFUSE_TRANSFER);

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final Steps steps;
    private final Versions versions;
    private final FreshViews fresh;

    TicketHandling(UnitOfWork unitOfWork, TicketAccess access, Steps steps, Versions versions, FreshViews fresh) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.steps = steps;
        this.versions = versions;
        this.fresh = fresh;
    }

    /** What the unit of work left. */
    private record Done(Opened opened, @Nullable ProblemCode refusal) {}

    /**
     * Does one step, or nothing at all.
     *
     * @param version what the viewer saw; null for acts that do not change the state of the report
     * @throws Problem (in the Uni) NOT_FOUND, or whatever the workflow and its guards say
     */
    public Uni<OutcomeView> perform(Viewer viewer, TicketRef ref, @Nullable String version, TicketCommand command) {
        return Uni.createFrom().deferred(() -> {
            TicketCommand checked = command.checked();
            // Tried again, the version says whether it was a step that somebody else did meanwhile.
            return TicketRepository.retried(unitOfWork.transaction(() ->
                            access.openToChange(viewer, ref).chain(opened -> step(viewer, opened, version, checked))))
                    .chain(done -> fresh.of(
                                    viewer,
                                    done.opened().ticket().id(),
                                    done.opened().pinProven())
                            .map(view -> new OutcomeView(view, done.refusal())));
        });
    }

    private Uni<Done> step(Viewer viewer, Opened opened, @Nullable String version, TicketCommand command) {
        TicketRow row = opened.ticket().row();
        boolean late = version != null && !version.equals(versions.of(row.id(), row.statusPosition()));
        if (late || isAboutAnotherTransfer(row, command)) {
            return Uni.createFrom().item(new Done(opened, ProblemCode.CONFLICT));
        }
        return steps.take(viewer, opened, command).replaceWith(new Done(opened, null));
    }

    /** The request moves no version, for not everybody may know of it; so who decides names the unit that was seen. */
    private static boolean isAboutAnotherTransfer(TicketRow row, TicketCommand command) {
        String asked = row.work().transferTo();
        return DECISIONS.contains(command.action())
                && asked != null
                && command.target() != null
                && !command.target().equals(asked);
    }
}
