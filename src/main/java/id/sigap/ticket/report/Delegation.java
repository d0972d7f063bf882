package id.sigap.ticket.report;

import id.sigap.deadline.StepDue;
import id.sigap.deadline.Stops;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Who handed a report down to its holder, and the clocks of theirs that run on (docs/domain.md, Step clocks): parallel
 * arrays, from the unit that had it first down. The holder's own clock is not among them.
 */
@Embeddable
@NullUnmarked // filled by Hibernate
class Delegation {

    private static final String[] NOBODY = {};
    private static final LocalDate[] NEVER = {};

    private String[] delegators = NOBODY;
    private LocalDate[] delegatorsFrom = NEVER;
    private String[] delegatorsStops = NOBODY;
    private LocalDate[] delegatorsDueOn = NEVER;
    private LocalDate[] delegatorsSoonOn = NEVER;
    private String handedBy;

    /** When a clock is due that began some day and stood still on others. */
    @FunctionalInterface
    interface Due {
        StepDue of(LocalDate from, Stops stops);
    }

    /** A clock that runs on while another unit holds the report. */
    record Aside(LocalDate from, String stops) {}

    /** A new chain begins, with a hand-over by one unit or by nobody who is one. */
    void begin(@Nullable String by) {
        handedBy = by;
        delegators = NOBODY;
        delegatorsFrom = NEVER;
        delegatorsStops = NOBODY;
    }

    /** The holder hands it down, and its own clock runs on. */
    void down(String unit, Aside own) {
        delegators = with(delegators, unit);
        delegatorsFrom = with(delegatorsFrom, own.from);
        delegatorsStops = with(delegatorsStops, own.stops);
    }

    /** It is back with whoever delegated it last, whose clock has never stopped. */
    Aside back() {
        int last = delegators.length - 1;
        Aside own = new Aside(delegatorsFrom[last], delegatorsStops[last]);
        delegators = Arrays.copyOf(delegators, last);
        delegatorsFrom = Arrays.copyOf(delegatorsFrom, last);
        delegatorsStops = Arrays.copyOf(delegatorsStops, last);
        return own;
    }

    /** Reopened: all of them have all their days again. */
    void again(LocalDate today) {
        delegatorsFrom = delegatorsFrom.clone();
        Arrays.fill(delegatorsFrom, today);
        standing(stops -> Stops.NONE);
    }

    /** The clock that a hand-over began is over; what runs from here on began with none. */
    void end() {
        handedBy = null;
    }

    /** Changes on which days their clocks stand still. */
    void standing(UnaryOperator<Stops> change) {
        delegatorsStops = Arrays.stream(delegatorsStops)
                .map(stops -> change.apply(Stops.parse(stops)).toString())
                .toArray(String[]::new);
    }

    void compute(Due due) {
        List<StepDue> all = IntStream.range(0, delegators.length)
                .mapToObj(i -> due.of(delegatorsFrom[i], Stops.parse(delegatorsStops[i])))
                .toList();
        delegatorsDueOn = all.stream().map(StepDue::dueOn).toArray(LocalDate[]::new);
        delegatorsSoonOn = all.stream().map(StepDue::soonOn).toArray(LocalDate[]::new);
    }

    @Nullable
    String last() {
        return delegators.length == 0 ? null : delegators[delegators.length - 1];
    }

    /** As a view needs it. */
    Map<String, StepDue> row(@Nullable StepDue holders) {
        return Clocks.Row.handers(handedBy, holders, delegators, delegatorsDueOn, delegatorsSoonOn);
    }

    private static <T> T[] with(T[] all, T one) {
        T[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }
}
