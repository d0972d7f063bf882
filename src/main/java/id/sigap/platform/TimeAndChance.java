package id.sigap.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** The only sources of time and randomness, so that tests can build two worlds that are equal. */
class TimeAndChance {

    /** The city's zone: every day in Sigap is a day here. */
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.system(JAKARTA);
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    RandomGenerator random() {
        return new SecureRandom();
    }
}
