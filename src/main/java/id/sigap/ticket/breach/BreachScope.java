package id.sigap.ticket.breach;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a breach: each narrows it down, and what is null narrows nothing.
 *
 * @param numbers of reports, as stored or printed; empty for any
 * @param viewer pseudonym of who was shown what leaked
 * @param from the first instant of the time in which it was shown
 * @param before the first instant behind it
 */
public record BreachScope(
        Set<String> numbers,
        @Nullable String viewer,
        @Nullable Instant from,
        @Nullable Instant before) {

    /** @throws IllegalArgumentException if it is of nothing */
    public BreachScope {
        numbers = numbers.stream()
                .map(number -> number.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        if (numbers.isEmpty() && viewer == null && from == null && before == null) {
            throw new IllegalArgumentException("a breach is of some reports, of somebody, or of a time");
        }
    }

    /** Whether only reports are asked for that were shown to somebody. */
    boolean isOfLooks() {
        return viewer != null || from != null || before != null;
    }
}
