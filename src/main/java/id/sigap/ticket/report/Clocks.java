package id.sigap.ticket.report;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Deadline;
import id.sigap.deadline.DeadlinePolicy;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Stops;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a report: the overall deadline, and the clock of whoever has it now (docs/domain.md, Deadlines). All days
 * are days in Asia/Jakarta; the day of an act counts neither for what it starts nor for what it stops.
 */
@Embeddable
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // the day of closing is written here and read by SQL
public class Clocks {

    private LocalDate dayZero;
    private LocalDate dueOn;
    private boolean dueProvisional;
    private LocalDate agreedOn;
    private LocalDate pausedUntil;
    private LocalDate mergedOn;
    private LocalDate closedOn;
    private String pauses = "";

    @Enumerated(EnumType.STRING)
    private ClockStep step;

    private LocalDate stepFrom;
    private String stepStops = "";
    private LocalDate stepDueOn;
    private LocalDate stepSoonOn;
    private LocalDate handlingFrom;
    private String handlingStops = "";
    private LocalDate handlingStoppedOn;

    /** A new day zero: submission, completion, reopening. What was agreed or paused before is over. */
    void start(ClockStep first, LocalDate today) {
        dayZero = today;
        closedOn = null;
        agreedOn = null;
        pauses = "";
        handOver(first, today);
    }

    /** Whoever has it from today on has a clock of their own. */
    void handOver(ClockStep next, LocalDate today) {
        resume(today);
        step = next;
        stepFrom = today;
        stepStops = "";
    }

    /** A follow-up reached 100 %: the handling clock stands still while the Bureau's runs. */
    void check(LocalDate today) {
        resume(today);
        handlingFrom = stepFrom;
        handlingStops = stepStops;
        handlingStoppedOn = today;
        handOver(ClockStep.VALIDATION, today);
    }

    /** It was refused: the handling clock goes on with what was left. */
    void workAgain(LocalDate today) {
        step = ClockStep.HANDLING;
        stepFrom = handlingFrom;
        stepStops = Stops.parse(handlingStops).with(handlingStoppedOn, today).toString();
    }

    /** Reopened: seven new days, so the handling clock has all of its own again, should the work be refused. */
    void reopen(LocalDate today) {
        start(ClockStep.HANDLING, today);
        check(today);
    }

    /** Done or rejected: no clock runs, and the deadline stays as it was. */
    void close(LocalDate today) {
        resume(today);
        closedOn = today;
        step = null;
        stepFrom = null;
        stepStops = "";
        stepDueOn = null;
        stepSoonOn = null;
    }

    void pause(LocalDate today, LocalDate until) {
        pausedUntil = until;
        standStill(today, until);
    }

    /** The pause that is on ends today; nothing happens if none is. */
    void resume(LocalDate today) {
        if (pausedUntil != null) {
            pausedUntil = null;
            pauses = Stops.parse(pauses).cutAfter(today).toString();
            stepStops = Stops.parse(stepStops).cutAfter(today).toString();
        }
    }

    void merge(LocalDate today) {
        mergedOn = today;
    }

    void unmerge(LocalDate today) {
        standStill(mergedOn, today);
        mergedOn = null;
    }

    void agree(LocalDate day) {
        agreedOn = day;
    }

    private void standStill(LocalDate after, LocalDate through) {
        pauses = Stops.parse(pauses).with(after, through).toString();
        stepStops = Stops.parse(stepStops).with(after, through).toString();
    }

    /** Works out the due days anew, unless it is closed: closed reports keep the calendar they were closed under. */
    void compute(DeadlinePolicy policy, String category, int workingDays) {
        if (step == null) {
            return;
        }
        Deadline overall = policy.overall(dayZero, workingDays, Stops.parse(pauses), agreedOn);
        dueOn = overall.dueOn();
        dueProvisional = overall.provisional();
        StepDue due = policy.step(step, stepFrom, Stops.parse(stepStops), category, workingDays, agreedOn);
        stepDueOn = due.dueOn();
        stepSoonOn = due.soonOn();
    }

    boolean lateOn(LocalDate today) {
        return today.isAfter(dueOn);
    }

    boolean isPaused() {
        return pausedUntil != null;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate stepDueOn() {
        return stepDueOn;
    }

    ClockRow row() {
        return new ClockRow(
                dueOn,
                dueProvisional,
                agreedOn,
                pausedUntil,
                stepDueOn == null ? null : new StepDue(stepDueOn, stepSoonOn));
    }
}
