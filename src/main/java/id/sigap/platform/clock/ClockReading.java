package id.sigap.platform.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * What the database's clock said, and what this machine's clocks said at that moment.
 *
 * @param database what it said
 * @param machine this machine's time of day then
 * @param nanos this machine's count of nanoseconds then, which nobody sets
 */
record ClockReading(Instant database, Instant machine, long nanos) {

    /** This machine's clocks at one moment. */
    record Moment(Instant time, long nanos) {}

    /** Asked and answered between two moments: in the middle of them, as far as one can tell. */
    static ClockReading between(Moment asked, Instant database, Moment answered) {
        long half = (answered.nanos - asked.nanos) / 2;
        return new ClockReading(database, asked.time.plusNanos(half), asked.nanos + half);
    }

    /** What the database's clock says now. Counted, for this machine's time of day may have been set meanwhile. */
    Instant at(Moment now) {
        return database.plus(age(now));
    }

    Duration age(Moment now) {
        return Duration.ofNanos(now.nanos - nanos);
    }

    /** By how much this machine's time of day is ahead. */
    Duration ahead() {
        return Duration.between(database, machine);
    }

    /** By how much this machine's time of day is ahead now: it may have been set since. */
    Duration ahead(Moment now) {
        return Duration.between(at(now), now.time);
    }
}
