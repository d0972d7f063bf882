package id.sigap.ticket;

import id.sigap.access.ProtectedValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log, latest entry first.
 *
 * @param after cursor of the entry before the page
 */
public record AccessLogQuery(
        Filter filter, int first, @Nullable String after) {

    /**
     * Only entries that have all of these; null asks for nothing.
     *
     * @param number of a report, as typed
     * @param viewer pseudonym of who was shown something
     * @param from first day, in Asia/Jakarta
     * @param to last day
     */
    public record Filter(
            @Nullable String number,
            @Nullable String viewer,
            @Nullable String unit,
            @Nullable ProtectedValue value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null);
    }
}
