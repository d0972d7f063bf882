package id.sigap.ticket.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a reporter is erased: by chance, so that its moment tells neither when the report was closed nor when somebody asked. */
@ApplicationScoped
class ErasureTimes {

    /** With a run each hour well within the three days of the law. */
    static final Duration ASKED = Duration.ofHours(60);

    static final Duration SCHEDULED = Duration.ofDays(30);

    private final RandomGenerator random;

    ErasureTimes(RandomGenerator random) {
        this.random = random;
    }

    /** Of one that somebody asked for just now. */
    Instant asked(Instant now) {
        return within(now, ASKED);
    }

    /** Of one that is found to be closed for long enough just now. */
    Instant scheduled(Instant now) {
        return within(now, SCHEDULED);
    }

    private Instant within(Instant now, Duration longest) {
        return now.plusSeconds(random.nextLong(1, longest.toSeconds() + 1));
    }
}
