package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.Openings.Acted;
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

    private static final Set<ProblemCode> FOR_OTHERS = EnumSet.of(ProblemCode.FORBIDDEN, ProblemCode.UNIT_NOT_HOLDER);

    private final UnitOfWork unitOfWork;
    private final TicketAccess access;
    private final Steps steps;
    private final Versions versions;
    private final FreshViews fresh;
    private final Openings openings;

    TicketHandling(
            UnitOfWork unitOfWork,
            TicketAccess access,
            Steps steps,
            Versions versions,
            FreshViews fresh,
            Openings openings) {
        this.unitOfWork = unitOfWork;
        this.access = access;
        this.steps = steps;
        this.versions = versions;
        this.fresh = fresh;
        this.openings = openings;
    }

    /** What the unit of work left. */
    private record Done(Acted act, @Nullable ProblemCode refusal) {}

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
                    .chain(done -> fresh.of(viewer, done.act()).map(view -> new OutcomeView(view, done.refusal())));
        });
    }

    private Uni<Done> step(Viewer viewer, Opened opened, @Nullable String version, TicketCommand command) {
        TicketRow row = opened.ticket().row();
        boolean privateStepsToo = VisibilityPolicy.seesPrivateSteps(opened.standings());
        boolean late = version != null && !version.equals(versions.of(row, privateStepsToo));
        if (late || isAboutAnotherTransfer(row, command)) {
            return conflict(viewer, opened, command);
        }
        return steps.take(viewer, opened, command).chain(() -> done(viewer, opened, command, null));
    }

    /** Who is told no version, and could do nothing with any, learns that instead: there is nothing to try again with. */
    private Uni<Done> conflict(Viewer viewer, Opened opened, TicketCommand command) {
        TicketRow row = opened.ticket().row();
        boolean told = VisibilityPolicy.shown(opened.standings(), row.open()).contains(TicketField.VERSION);
        Uni<Void> others = told ? Uni.createFrom().voidItem() : steps.check(viewer, opened, command);
        return others.onFailure(refusal -> refusal instanceof Problem problem && !FOR_OTHERS.contains(problem.code()))
                .recoverWithNull()
                .chain(() -> done(viewer, opened, command, ProblemCode.CONFLICT));
    }

    /** The answer shows the report, refused or not; who may act on what a list shows may not have opened it yet. */
    private Uni<Done> done(Viewer viewer, Opened opened, TicketCommand command, @Nullable ProblemCode refusal) {
        return openings.recordWithin(viewer, opened, command.action().name()).map(act -> new Done(act, refusal));
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
