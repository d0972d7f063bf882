package id.sigap.ticket.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that left as a file.
 *
 * @param viewer pseudonym of who took it
 * @param rows how many reports; null if the instance ended before it did
 */
public record TakenAway(
        Instant at,
        String viewer,
        String roles,
        @Nullable String unit,
        String listing,
        String filter,
        String format,
        @Nullable String reason,
        @Nullable Integer rows,
        @Nullable String outcome) {}
