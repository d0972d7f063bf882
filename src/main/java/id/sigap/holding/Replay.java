package id.sigap.holding;

import id.sigap.deadline.ClockStep;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through one report's history as its clocks went through it. The day of an act counts neither for what it starts nor stops. */
final class Replay {

    private static final Set<Action> OF_VISIBILITY = EnumSet.of(Action.PUBLISH, Action.MAKE_PRIVATE);

    private final String bureau;
    private final Rules rules;
    private final Hands hands;
    private Entry before;
    private String category;
    private LocalDate dayZero;
    private boolean paused;
    private boolean disputed;
    private @Nullable LocalDate agreedOn;
    private @Nullable LocalDate mergedOn;

    Replay(Entry submitted, String bureau, Rules rules) {
        this.bureau = bureau;
        this.rules = rules;
        this.before = submitted;
        this.category = Objects.requireNonNull(submitted.category());
        this.dayZero = submitted.on();
        this.hands = new Hands(Objects.requireNonNull(submitted.toUnit()), submitted.on());
        due(submitted);
    }

    void next(Entry entry) {
        // A day off that was decreed since moves the first day of whoever it was passed on to, and history tells of
        // none.
        hands.holder().dueAgain(entry.on(), rules);
        apply(entry);
        due(entry);
        before = entry;
    }

    List<Holding> holdings() {
        return hands.ever().stream().map(HeldClock::holding).toList();
    }

    /** No {@code default}: an action that nobody has thought of does not compile. */
    private void apply(Entry entry) {
        LocalDate on = entry.on();
        switch (entry.action()) {
            case RECEIVE -> receive(entry);
            case MOVE -> pass(entry);
            case CORRECT_AREA -> correctArea(entry);
            case DISPOSE -> handOver(ClockStep.HANDLING, entry, Ending.FINISHED);
            case DELEGATE -> delegate(entry);
            case RETURN -> handOver(ClockStep.COORDINATION, entry, Ending.RETURNED);
            case ACCEPT -> accept(entry);
            case APPROVE_TRANSFER -> handOver(ClockStep.HANDLING, entry, Ending.PASSED_ON);
            case FINISH_FOLLOW_UP -> check(on);
            case REFUSE_FOLLOW_UP -> hands.refuse(on);
            case APPROVE -> hands.approve(on);
            case REJECT -> reject(on);
            case WITHDRAW -> close(on, Ending.TAKEN_AWAY);
            case COMPLETE -> sendAgain(entry);
            case DISPUTE -> disputed = true;
            case REFUSE_DISPUTE -> disputed = false;
            case REOPEN -> reopen(on);
            case CORRECT_CATEGORY -> category = Objects.requireNonNull(entry.category());
            case MERGE -> merge(on);
            case UNMERGE -> unmerge(entry);
            case PAUSE -> pause(on, Objects.requireNonNull(entry.day()));
            case RESUME -> resume(on);
            case AGREE_DATE -> agreedOn = entry.day();
            case SUBMIT -> throw new IllegalArgumentException("a report is submitted once");
            case REQUEST_TRANSFER,
                    REFUSE_TRANSFER,
                    RECORD_FOLLOW_UP,
                    ORDER_VERIFICATION,
                    RATE,
                    RECALCULATE,
                    GRANT_PHOTOS,
                    REVOKE_PHOTOS,
                    REDACT,
                    REVEAL,
                    COMMENT,
                    PUBLISH,
                    MAKE_PRIVATE,
                    REQUEST_ERASURE,
                    ERASE -> {}
        }
    }

    private String unitAfter(Entry entry) {
        return Objects.requireNonNullElse(entry.toUnit(), hands.holder().unit);
    }

    private void handOver(ClockStep step, Entry entry, Ending holders) {
        resume(entry.on());
        hands.handOver(step, unitAfter(entry), entry.on(), holders);
    }

    /** An urban village takes what another unit has, or says that it has what came to it. */
    private void receive(Entry entry) {
        if (entry.toUnit() != null) {
            handOver(ClockStep.COORDINATION, entry, Ending.PASSED_ON);
        }
    }

    private void pass(Entry entry) {
        if (entry.toUnit() != null) {
            hands.passOn(entry.toUnit(), entry.on(), Ending.PASSED_ON);
        }
    }

    /**
     * The first urban village of a report begins anew, any later one goes on with the clock. History does not say which it was, but
     * the due day does: it moves by a new clock alone. Where it does not move, both count the same days.
     */
    private void correctArea(Entry entry) {
        if (entry.toUnit() == null) {
            return;
        }
        Ending holders = hands.holder().unit.equals(bureau) ? Ending.FINISHED : Ending.PASSED_ON;
        if (hands.holder().clockDueOn().equals(entry.stepDueOn())) {
            hands.passOn(entry.toUnit(), entry.on(), holders);
        } else {
            handOver(ClockStep.COORDINATION, entry, holders);
        }
    }

    /** Down to a unit below, or back to the one that delegated it. */
    private void delegate(Entry entry) {
        if (unitAfter(entry).equals(hands.lastDelegator())) {
            hands.back(entry.on());
        } else {
            hands.down(unitAfter(entry), entry.on());
        }
    }

    private void accept(Entry entry) {
        if (before.status() == Status.COORDINATION) {
            handOver(ClockStep.HANDLING, entry, Ending.FINISHED);
        }
    }

    private void check(LocalDate on) {
        resume(on);
        hands.check(bureau, on);
    }

    /** To reject is a way to do the coordination; from the handling the Bureau takes it away. */
    private void reject(LocalDate on) {
        close(on, hands.holder().step == ClockStep.COORDINATION ? Ending.FINISHED : Ending.TAKEN_AWAY);
    }

    private void close(LocalDate on, Ending holders) {
        resume(on);
        hands.end(on, holders);
    }

    private void sendAgain(Entry entry) {
        renew(entry.on());
        hands.begin(ClockStep.COORDINATION, unitAfter(entry), entry.on());
    }

    private void reopen(LocalDate on) {
        disputed = false;
        renew(on);
        hands.checkAgain(bureau, on);
    }

    /** A new day zero: what was agreed before is over. */
    private void renew(LocalDate on) {
        dayZero = on;
        agreedOn = null;
    }

    private void pause(LocalDate on, LocalDate until) {
        paused = true;
        hands.each(clock -> clock.standing(stops -> stops.with(on, until)));
    }

    private void resume(LocalDate on) {
        if (paused) {
            paused = false;
            hands.each(clock -> clock.standing(stops -> stops.cutAfter(on)));
        }
    }

    private void merge(LocalDate on) {
        mergedOn = on;
        hands.merge(on);
    }

    /**
     * By the Bureau it goes on, or begins anew if its reporter disputed what was done for the other. By itself at night it comes
     * back to its people; not if that was because it went public or private itself, which stands right before.
     */
    private void unmerge(Entry entry) {
        LocalDate on = entry.on();
        LocalDate since = Objects.requireNonNull(mergedOn);
        if (entry.byItself() && !OF_VISIBILITY.contains(before.action())) {
            hands.comeBack(on, since);
        } else if (!entry.byItself() && disputed) {
            paused = false;
            renew(on);
            hands.again(on);
        } else {
            hands.separate(on);
        }
        mergedOn = null;
        disputed = false;
    }

    /** As history stores it, of whoever has the report; as the rules have it, of those above. */
    private void due(Entry entry) {
        LocalDate stored = entry.stepDueOn();
        HeldClock running = hands.running();
        if (stored != null && running.runs()) {
            running.due(stored, entry.on(), rules);
        }
        hands.delegators().stream()
                .filter(HeldClock::runs)
                .forEach(clock -> clock.due(
                        rules.handlingDueOn(entry.on(), dayZero, clock.from, clock.stops(), category, agreedOn),
                        entry.on(),
                        rules));
    }
}
