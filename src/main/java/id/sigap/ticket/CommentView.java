package id.sigap.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as one viewer may see it; it has no author.
 *
 * @param at null where times are hidden
 */
public record CommentView(UUID id, String body, @Nullable Instant at) {

    /**
     * The answer to a comment.
     *
     * @param ticket the report as it is now; null if it could not be read again
     * @param id which of its comments it is
     */
    public record CommentedView(@Nullable TicketView ticket, UUID id) {

        public Optional<CommentView> comment() {
            return ticket == null
                    ? Optional.empty()
                    : ticket.comments().stream()
                            .filter(comment -> comment.id().equals(id))
                            .findFirst();
        }
    }
}
