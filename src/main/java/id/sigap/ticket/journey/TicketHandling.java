package id.sigap.ticket.journey;

import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.sealing.Versions;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes every step of the journey, whoever takes it and whichever it is. */
@UseCase
public class TicketHandling {

    private static final Set<Action> DECISIONS = EnumSet.of(Action.APPROVE_TRANSFER, Action.REFUSE_TRANSFER);

    private static final Set<ProblemCode> FOR_OTHERS = EnumSet.of(ProblemCode.FORBIDDEN, ProblemCode.UNIT_NOT_HOLDER);

    private final ReportChange reports;
    private final StepRunner steps;
    private final Versions versions;

    TicketHandling(ReportChange reports, StepRunner steps, Versions versions) {
        this.reports = reports;
        this.steps = steps;
        this.versions = versions;
    }

    /**
     * Does one step, or nothing at all.
     *
     * @param version what the viewer saw; null for acts that do not change the state of the report
     * @throws Problem (in the Uni) NOT_FOUND, or whatever the workflow and its guards say
     */
    public Uni<OutcomeView> perform(Viewer viewer, TicketRef ref, @Nullable String version, TicketCommand command) {
        return Uni.createFrom().deferred(() -> {
            TicketCommand checked = CommandTexts.checked(command);
            // Tried again, the version says whether it was a step that somebody else did meanwhile.
            return reports.one(viewer, ref, checked.action().name(), opened -> step(viewer, opened, version, checked));
        });
    }

    private Uni<@Nullable ProblemCode> step(
            Viewer viewer, OpenedTicket opened, @Nullable String version, TicketCommand command) {
        boolean privateStepsToo = VisibilityPolicy.seesPrivateSteps(opened.standings());
        boolean late = version != null && !version.equals(versions.of(opened.ticket(), privateStepsToo));
        return late || isAboutAnotherTransfer(opened.ticket(), command)
                ? conflict(viewer, opened, command)
                : steps.take(viewer, opened, command).replaceWith((ProblemCode) null);
    }

    /** Who is told no version, and could do nothing with any, learns that instead: there is nothing to try again with. */
    private Uni<@Nullable ProblemCode> conflict(Viewer viewer, OpenedTicket opened, TicketCommand command) {
        boolean told = VisibilityPolicy.shown(
                        opened.standings(), opened.ticket().isOpen())
                .contains(TicketField.VERSION);
        Uni<Void> others = told ? Uni.createFrom().voidItem() : steps.check(viewer, opened, command);
        return others.onFailure(refusal -> refusal instanceof Problem problem && !FOR_OTHERS.contains(problem.code()))
                .recoverWithNull()
                .replaceWith(ProblemCode.CONFLICT);
    }

    /** The request moves no version, for not everybody may know of it; so who decides names the unit that was seen. */
    private static boolean isAboutAnotherTransfer(Ticket ticket, TicketCommand command) {
        String asked = ticket.work().transferTo();
        return DECISIONS.contains(command.action())
                && asked != null
                && command.target() != null
                && !command.target().equals(asked);
    }
}
