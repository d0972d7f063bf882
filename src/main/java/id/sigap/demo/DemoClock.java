package id.sigap.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The clock of dev mode, in place of the usual one. It stands still in the past while demo reports are made at start,
 * before the doors open, and shows the true time from then on. Outside dev mode there is no such bean, and nobody but
 * this package can move it.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoClock extends Clock {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** In microseconds, as the usual one. */
    private final Clock truth = Clock.tick(Clock.system(JAKARTA), Duration.of(1, ChronoUnit.MICROS));

    private volatile @Nullable Instant standing;

    DemoClock() {}

    /** The past, or the true time if that is not past yet: nothing is ever made in the future. */
    void standAt(Instant past) {
        Instant now = truth.instant();
        standing = past.isBefore(now) ? past : now;
    }

    void goOn() {
        standing = null;
    }

    @Override
    public Instant instant() {
        Instant past = standing;
        return past == null ? truth.instant() : past;
    }

    @Override
    public ZoneId getZone() {
        return JAKARTA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant past = standing;
        return past == null ? truth.withZone(zone) : Clock.fixed(past, zone);
    }
}
