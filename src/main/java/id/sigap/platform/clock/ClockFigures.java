package id.sigap.platform.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells operators whether this instance knows the time. */
@Startup
@ApplicationScoped
class ClockFigures {

    private static final double NANOS = 1e9;

    private final DatabaseClock clock;

    ClockFigures(DatabaseClock clock) {
        this.clock = clock;
        Gauge.builder("sigap.clock.offset", this, ClockFigures::ahead)
                .description("By how much this machine's time of day is ahead of the database's.")
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
        Gauge.builder("sigap.clock.trusted", this, figures -> figures.clock.state() == ClockState.SURE ? 1 : 0)
                .description("1 while this instance knows the time, else 0.")
                .register(Metrics.globalRegistry);
    }

    private double ahead() {
        @Nullable Duration ahead = clock.ahead();
        return ahead == null ? Double.NaN : ahead.toNanos() / NANOS;
    }
}
