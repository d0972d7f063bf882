package id.sigap.reference.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the log of reference changes, latest first. */
public record ReferenceLogView(List<Entry> entries, boolean hasNext, boolean hasPrevious) {

    public ReferenceLogView {
        entries = List.copyOf(entries);
    }

    /**
     * A row that an admin changed.
     *
     * @param position its place in the log, from 1 on
     * @param person pseudonym of the admin, as in the access log
     * @param name of the admin, as the token gave it
     * @param version of the reference data that the edit made
     */
    public record Entry(
            int position,
            EditView.Change change,
            String person,
            @Nullable String name,
            String reason,
            String version,
            Instant at,
            String cursor) {}
}
