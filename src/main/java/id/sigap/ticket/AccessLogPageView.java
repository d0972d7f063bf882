package id.sigap.ticket;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page of the access log. */
public record AccessLogPageView(List<Entry> entries, boolean hasNext, boolean hasPrevious) {

    /**
     * One protected value that was shown to one person.
     *
     * @param number of the report, as printed
     * @param viewer pseudonym of the person
     * @param unit code of the unit the person's token was for
     * @param reason as given; a fixed word where nobody is asked for one
     */
    public record Entry(
            String number,
            ProtectedValue value,
            String viewer,
            Set<Role> roles,
            @Nullable String unit,
            String reason,
            Instant at,
            String cursor) {}
}
