package id.sigap.ticket.journey;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.photos.Photos;
import id.sigap.ticket.report.Place;
import id.sigap.ticket.report.Placement;
import id.sigap.workflow.Workflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Judges what was sent with a step before anybody looks for the report it is meant for. */
@ApplicationScoped
class StepJudge {

    private final Merges merges;
    private final Placement placement;
    private final ReferenceData reference;
    private final StepCaps caps;
    private final Clock clock;

    StepJudge(Merges merges, Placement placement, ReferenceData reference, StepCaps caps, Clock clock) {
        this.merges = merges;
        this.placement = placement;
        this.reference = reference;
        this.caps = caps;
        this.clock = clock;
    }

    /**
     * The step with its texts as they will be stored.
     *
     * @throws Problem for whatever no report could make right: a text, a number or a place that is none, too many photos, or
     *     what every row of the step demands of the input
     */
    StepSent judged(TicketCommand command) {
        Faults faults = new Faults();
        TicketCommand texts = faults.check(() -> CommandTexts.checked(command));
        TicketCommand checked = texts == null ? command : texts;
        faults.require(() -> Photos.requireFew(checked.photos()));
        faults.require(() -> merges.requireNumber(checked));
        Place place = checked.place() == null ? null : faults.check(() -> placement.place(checked.place()));
        StepSent sent = new StepSent(checked, place, reference.book(), LocalDate.now(clock), caps);
        Workflow.judge(checked.action(), sent, faults);
        faults.raise();
        return sent;
    }
}
