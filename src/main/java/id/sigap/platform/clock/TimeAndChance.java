package id.sigap.platform.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** The only sources of time and randomness, so that tests can build two worlds that are equal. */
class TimeAndChance {

    /** As fine as the database keeps it: what was written and what is read again are one instant. */
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(DatabaseClock database) {
        return Clock.tick(database, TICK);
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    RandomGenerator random() {
        return new SecureRandom();
    }
}
