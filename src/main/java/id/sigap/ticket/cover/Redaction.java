package id.sigap.ticket.cover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to hide: of the description, or of one note.
 *
 * @param note as a step names its own; null for the description
 */
public record Redaction(@Nullable String note, List<Span> parts) {

    public Redaction {
        parts = List.copyOf(parts);
    }
}
