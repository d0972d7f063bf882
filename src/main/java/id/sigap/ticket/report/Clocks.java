package id.sigap.ticket.report;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Deadline;
import id.sigap.deadline.DeadlinePolicy;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Stops;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
    private String stepBegunWith;
    private String stepStops = "";
    private LocalDate stepDueOn;
    private LocalDate stepSoonOn;
    private LocalDate handlingFrom;
    private String handlingStops = "";
    private LocalDate handlingStoppedOn;

    @Embedded
    private Delegation delegation = new Delegation();

    /** A new day zero: submission, completion. */
    void start(LocalDate today) {
        renew(today);
        handOver(ClockStep.COORDINATION, today, null);
    }

    /** Whoever has it from today on has a clock of their own, and nobody else has one any more. */
    void handOver(ClockStep next, LocalDate today, @Nullable String by) {
        begin(next, today);
        delegation.begin(by);
    }

    /** A unit below has it from today on, with a clock of its own. That of the unit that delegates runs on: nobody wins time. */
    void delegate(String by, LocalDate today) {
        delegation.down(by, new Delegation.Aside(stepFrom, stepStops));
        begin(ClockStep.HANDLING, today);
    }

    /** Whoever delegated it last is the holder again, by a clock that has never stopped. */
    void handBack() {
        Delegation.Aside own = delegation.back();
        stepFrom = own.from();
        stepStops = own.stops();
    }

    /** What was agreed or paused before is over. */
    private void renew(LocalDate today) {
        dayZero = today;
        closedOn = null;
        agreedOn = null;
        pauses = "";
    }

    /**
     * Another unit has it from today on, and the clock goes on: passing on wins nobody time. The other one does not know since
     * when, unless it was there.
     */
    void passOn(String by, String to) {
        String begunWith = stepBegunWith == null ? by : stepBegunWith;
        stepBegunWith = begunWith.equals(to) ? null : begunWith;
    }

    private void begin(ClockStep next, LocalDate today) {
        resume(today);
        step = next;
        stepFrom = today;
        stepBegunWith = null;
        stepStops = "";
    }

    /** A follow-up reached 100 %: the handling clock stands still while the Bureau's runs. */
    void check(LocalDate today) {
        resume(today);
        handlingFrom = stepFrom;
        handlingStops = stepStops;
        handlingStoppedOn = today;
        begin(ClockStep.VALIDATION, today);
    }

    /** It was refused: the handling clocks go on with what was left. */
    void workAgain(LocalDate today) {
        step = ClockStep.HANDLING;
        stepFrom = handlingFrom;
        stepStops = Stops.parse(handlingStops).with(handlingStoppedOn, today).toString();
        delegation.standing(stops -> stops.with(handlingStoppedOn, today));
    }

    /** Reopened: seven new days, so the handling clocks have all of their own again, should the work be refused. */
    void reopen(LocalDate today) {
        renew(today);
        begin(ClockStep.HANDLING, today);
        delegation.again(today);
        check(today);
    }

    /** Done or rejected: no clock runs, and the deadline stays as it was. */
    void close(LocalDate today) {
        resume(today);
        closedOn = today;
        step = null;
        stepFrom = null;
        stepBegunWith = null;
        stepStops = "";
        stepDueOn = null;
        stepSoonOn = null;
        delegation.end();
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
            delegation.standing(stops -> stops.cutAfter(today));
        }
    }

    void merge(LocalDate today) {
        mergedOn = today;
    }

    void unmerge(LocalDate today) {
        standStill(mergedOn, today);
        mergedOn = null;
    }

    boolean wasLateWhenMerged() {
        return lateOn(mergedOn);
    }

    /** It was out of its holder's hands, and comes back today. Days that stand still before today do not matter any more. */
    void countFrom(LocalDate today) {
        stepFrom = today;
        stepBegunWith = null;
    }

    /** What was done for another report was not done for this one: all days anew, for whoever has it and whoever delegated it. */
    void again(LocalDate today) {
        resume(today);
        renew(today);
        countFrom(today);
        stepStops = "";
        delegation.again(today);
        delegation.end();
    }

    void agree(LocalDate day) {
        agreedOn = day;
    }

    private void standStill(LocalDate after, LocalDate through) {
        pauses = Stops.parse(pauses).with(after, through).toString();
        stepStops = Stops.parse(stepStops).with(after, through).toString();
        delegation.standing(stops -> stops.with(after, through));
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
        delegation.compute(
                (from, stops) -> policy.step(ClockStep.HANDLING, from, stops, category, workingDays, agreedOn));
    }

    /** The deadline that it would have, had nobody agreed on a later day. */
    public LocalDate countedOn(DeadlinePolicy policy, int workingDays) {
        return policy.overall(dayZero, workingDays, Stops.parse(pauses), null).dueOn();
    }

    /** The day of submission, or that its days began anew. */
    public LocalDate dayZero() {
        return dayZero;
    }

    public boolean isAgreed() {
        return agreedOn != null;
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

    /** The unit that delegated it to its holder. */
    @Nullable
    public String delegator() {
        return delegation.last();
    }

    Row row() {
        StepDue holders = stepDueOn == null ? null : new StepDue(stepDueOn, stepSoonOn);
        return new Row(
                dueOn, dueProvisional, agreedOn, pausedUntil, holders, stepBegunWith != null, delegation.row(holders));
    }

    /**
     * What a view needs of a report's clocks, as read.
     *
     * @param stepDue of the holder's step; null once the report is closed
     * @param passedOn whether the clock of the step began with another unit than the holder, which does not know the day
     * @param handers the units that handed it over, each with the due days of the clock that it knows the beginning of
     */
    public record Row(
            LocalDate dueOn,
            boolean provisional,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate pausedUntil,
            @Nullable StepDue stepDue,
            boolean passedOn,
            Map<String, StepDue> handers) {

        public Row {
            handers = Map.copyOf(handers);
        }

        /**
         * Who delegated has a clock of its own, which runs on. Who gave it to the first of them, or to the holder if nobody
         * delegated, has none, and knows when that one's began.
         */
        public static Map<String, StepDue> handers(
                @Nullable String handedBy,
                @Nullable StepDue holders,
                String[] delegators,
                LocalDate[] dueOn,
                LocalDate[] soonOn) {
            Map<String, StepDue> handers = new HashMap<>();
            for (int i = 0; i < delegators.length; i++) {
                handers.putIfAbsent(delegators[i], new StepDue(dueOn[i], soonOn[i]));
            }
            StepDue first = delegators.length == 0 ? holders : handers.get(delegators[0]);
            if (handedBy != null && first != null) {
                handers.putIfAbsent(handedBy, first);
            }
            return handers;
        }
    }
}
