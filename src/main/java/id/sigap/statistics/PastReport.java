package id.sigap.statistics;

import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was when a month was over, by its history. Only the place is the one it has now: history does not say it.
 *
 * @param area the urban village
 * @param unit the unit that had it, or has had it last
 * @param submitted the day it was first sent
 * @param sent the day it was last sent: where it was rejected and completed, a later one
 * @param ended the day it was last done or rejected; null if it never was
 */
record PastReport(
        UUID id,
        String channel,
        @Nullable String area,
        String category,
        String unit,
        Status status,
        LocalDate submitted,
        LocalDate sent,
        @Nullable LocalDate ended) {}
