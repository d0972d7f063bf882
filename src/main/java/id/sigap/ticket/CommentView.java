package id.sigap.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as one viewer may see it; it has no author.
 *
 * @param at null where times are hidden
 */
public record CommentView(UUID id, String body, @Nullable Instant at) {}
