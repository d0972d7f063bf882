package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.platform.UseCase;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.Change;
import id.sigap.ticket.reading.OpenedTicket;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.sealing.Versions;
import id.sigap.ticket.several.SeveralChanges;
import id.sigap.workflow.Action;
import id.sigap.workflow.Workflow;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes every step of the journey, whoever takes it and whichever it is. */
@UseCase
public class TicketHandling {

    private static final Set<Action> DECISIONS = EnumSet.of(Action.APPROVE_TRANSFER, Action.REFUSE_TRANSFER);

    /** As long as a page of an inbox that a console shows. */
    private static final int MOST = 50;

    private final ReportChange reports;
    private final SeveralChanges several;
    private final StepJudge judge;
    private final StepRunner steps;
    private final Versions versions;

    TicketHandling(ReportChange reports, SeveralChanges several, StepJudge judge, StepRunner steps, Versions versions) {
        this.reports = reports;
        this.several = several;
        this.judge = judge;
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
        Action action = command.action();
        // Tried again, the version says whether it was a step that somebody else did meanwhile.
        return reports.one(
                viewer,
                ref,
                action.name(),
                new Change<>(
                        () -> judge.judged(command),
                        stance -> Workflow.admit(action, stance.parties()),
                        (opened, sent) -> step(viewer, opened, version, sent)));
    }

    /**
     * The same step with each of several reports: each is done or refused by itself, in one unit of work.
     *
     * @throws Problem (in the Uni) ROWS_OUT_OF_RANGE, or what is wrong with the step whichever report it is meant for
     */
    public Uni<OutcomeView.Several> performEach(Viewer viewer, List<TicketRef.Seen> tickets, TicketCommand command) {
        return Uni.createFrom().deferred(() -> {
            Faults faults = new Faults();
            faults.require(() -> requireSome(tickets));
            StepSent judged = faults.check(() -> judge.judged(command));
            faults.raise();
            StepSent sent = Objects.requireNonNull(judged);
            Action action = command.action();
            return several.each(
                    viewer,
                    tickets.stream().map(TicketRef.Seen::ticket).toList(),
                    action.name(),
                    row -> new Change<>(
                            () -> sent,
                            stance -> Workflow.admit(action, stance.parties()),
                            (opened, same) ->
                                    step(viewer, opened, tickets.get(row).version(), same)));
        });
    }

    private static void requireSome(List<TicketRef.Seen> tickets) {
        if (tickets.isEmpty() || tickets.size() > MOST) {
            throw new Problem(ProblemCode.ROWS_OUT_OF_RANGE, "tickets", MOST);
        }
    }

    private Uni<@Nullable ProblemCode> step(
            Viewer viewer, OpenedTicket opened, @Nullable String version, StepSent sent) {
        boolean privateStepsToo =
                VisibilityPolicy.seesPrivateSteps(opened.stance().standings());
        boolean late = version != null && !version.equals(versions.of(opened.ticket(), privateStepsToo));
        return late || isAboutAnotherTransfer(opened.ticket(), sent.command())
                ? Uni.createFrom().item(ProblemCode.CONFLICT)
                : steps.take(viewer, opened, sent).replaceWith((ProblemCode) null);
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
