package id.sigap.replay.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** How often one row is sent again. Being told to wait is normal; a token refused twice, or a break, is not. */
final class Patience {
    private static final Map<Verdict.Next, Integer> MOST = Map.of(
            Verdict.Next.DONE, 0,
            Verdict.Next.RENEW, 2,
            Verdict.Next.PAUSE, 60,
            Verdict.Next.BACK_OFF, 6);
    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 8_000;

    private final Map<Verdict.Next, Integer> used = new EnumMap<>(Verdict.Next.class);

    /** Asks for one more try for this reason. */
    boolean allows(Verdict.Next next) {
        return used.merge(next, 1, Integer::sum) <= MOST.getOrDefault(next, 0);
    }

    /** Doubles with each break; the random part keeps the senders from coming back all at once. */
    Duration backOff() {
        int tries = used.getOrDefault(Verdict.Next.BACK_OFF, 1);
        long full = Math.min(FIRST_MILLIS << (tries - 1), LONGEST_MILLIS);
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
