package id.sigap.platform;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log is told at most once a minute of each kind, and how often it was meanwhile: nobody reads a flood. */
public final class SaidSeldom<K> {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    /** @param at on the teller's clock */
    private record Said(Duration at, long unsaid) {}

    private final Map<K, Said> said = new HashMap<>();

    /**
     * How many to speak of now; 0 while it is too soon.
     *
     * @param now on whatever clock the teller has, always the same
     */
    public synchronized long count(K kind, Duration now) {
        @Nullable Said last = said.get(kind);
        if (last != null && now.minus(last.at).abs().compareTo(SILENCE) < 0) {
            said.put(kind, new Said(last.at, last.unsaid + 1));
            return 0;
        }
        said.put(kind, new Said(now, 0));
        return last == null ? 1 : last.unsaid + 1;
    }
}
