package id.sigap.ticket.breach;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report that holds something that leaked, and everybody to whom it was shown.
 *
 * @param number as printed
 * @param places where in it: {@code number}, {@code words} or {@code contact}
 * @param looks in their order; of a public report nobody's looks are recorded
 */
public record Leak(String number, Set<String> places, boolean open, List<Look> looks) {

    /**
     * One entry of the access log.
     *
     * @param viewer pseudonym of who was shown it
     */
    public record Look(
            Instant at,
            String field,
            String viewer,
            String roles,
            @Nullable String unit,
            String reason) {}
}
