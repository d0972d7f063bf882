package id.sigap.platform.clock;

import id.sigap.platform.clock.ClockReading.Moment;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The database's clock, as this instance knows it: what it said when it was last asked, and what was counted since by a clock
 * that nobody sets. So all instances go by one time, and one whose own time of day jumps decides nothing by that.
 *
 * <p>An instance that cannot tell, or whose own time of day is wrong, tells no time at all: then nothing can be decided or
 * stored by it. What is erased or escalated a year early is not undone by setting the clock right.
 */
@Typed(DatabaseClock.class)
@ApplicationScoped
class DatabaseClock extends Clock {

    /** The city's zone: every day in Sigap is a day here. */
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** When to try again, told to whoever is refused: clocks are compared that often. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Duration mostOff;
    private final Duration trustedFor;
    private volatile @Nullable ClockReading reading;

    DatabaseClock(
            @ConfigProperty(name = "sigap.clock.most-off", defaultValue = "5s") Duration mostOff,
            @ConfigProperty(name = "sigap.clock.trusted-for", defaultValue = "5m") Duration trustedFor) {
        this.mostOff = mostOff;
        this.trustedFor = trustedFor;
    }

    void compared(ClockReading latest) {
        reading = latest;
    }

    /** This machine's own clocks. */
    Moment moment() {
        return new Moment(Instant.now(), System.nanoTime());
    }

    ClockState state() {
        return state(reading, moment());
    }

    private ClockState state(@Nullable ClockReading known, Moment now) {
        if (known == null) {
            return ClockState.NEVER_COMPARED;
        }
        if (known.age(now).compareTo(trustedFor) > 0) {
            return ClockState.NOT_COMPARED;
        }
        // As it was, or its tokens and certificates were judged by a wrong time; and as it is, for it may have been set
        // since.
        return isOff(known.ahead()) || isOff(known.ahead(now)) ? ClockState.OFF : ClockState.SURE;
    }

    private boolean isOff(Duration ahead) {
        return ahead.abs().compareTo(mostOff) > 0;
    }

    /** By how much this machine's time of day is ahead of the database's; null while nobody has compared them. */
    @Nullable
    Duration ahead() {
        ClockReading known = reading;
        return known == null ? null : known.ahead(moment());
    }

    /** @throws Problem UNAVAILABLE while this instance does not know the time */
    @Override
    public Instant instant() {
        ClockReading known = reading;
        Moment now = moment();
        if (known == null || state(known, now) != ClockState.SURE) {
            throw Problem.later(ProblemCode.UNAVAILABLE, LATER);
        }
        return known.at(now);
    }

    @Override
    public ZoneId getZone() {
        return JAKARTA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("every day in Sigap is a day in Jakarta");
    }
}
