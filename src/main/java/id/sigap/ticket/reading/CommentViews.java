package id.sigap.ticket.reading;

import id.sigap.ticket.CommentView.CommentedView;
import id.sigap.ticket.TicketView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers a comment with no more of its report than the view has. */
public final class CommentViews {

    private CommentViews() {}

    public static CommentedView answer(@Nullable TicketView view, UUID commentId) {
        return new CommentedView(view, commentId);
    }
}
