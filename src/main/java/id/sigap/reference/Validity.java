package id.sigap.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something is in force: days in Asia/Jakarta, both inclusive; no end means until further notice. */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
