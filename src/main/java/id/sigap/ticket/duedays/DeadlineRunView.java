package id.sigap.ticket.duedays;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the recompute of open reports has come.
 *
 * @param version of the reference data that it computes by
 * @param latestVersion of the reference data that are in force: another one means that it has yet to begin with those
 * @param day that it computes for, in Asia/Jakarta
 * @param since when it began; null if none ever has
 * @param underWay whether it has yet to come to some reports
 * @param checkAt when all are looked at once more; null once that is done
 * @param done how many reports have the days of the version in force: none while the run for it has yet to begin
 * @param total how many there are, now
 */
public record DeadlineRunView(
        String version,
        String latestVersion,
        LocalDate day,
        @Nullable Instant since,
        boolean underWay,
        @Nullable Instant checkAt,
        int done,
        int total) {}
