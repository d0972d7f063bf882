package id.sigap.door.graphql.change;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.ticket.CommentType;
import id.sigap.door.graphql.ticket.TicketType;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.CommentView.CommentedView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to a comment. */
@Type("TicketCommentPayload")
@Description("The answer to a comment: the comment and its report, or what is wrong with the request.")
public class TicketCommentPayload implements Payload {

    private final @Nullable CommentType comment;
    private final @Nullable TicketType ticket;
    private final List<@NonNull UserError> userErrors;

    private TicketCommentPayload(
            @Nullable CommentType comment, @Nullable TicketType ticket, List<@NonNull UserError> userErrors) {
        this.comment = comment;
        this.ticket = ticket;
        this.userErrors = userErrors;
    }

    static TicketCommentPayload of(CommentedView commented, ReferenceBook book) {
        return new TicketCommentPayload(
                commented.comment().map(CommentType::new).orElse(null),
                TicketType.of(commented.ticket(), book),
                List.of());
    }

    static TicketCommentPayload refused(Problem problem) {
        return new TicketCommentPayload(null, null, UserError.all(problem));
    }

    @Description("The comment; also if it was there already, sent under the same client key.")
    public @Nullable CommentType getComment() {
        return comment;
    }

    @Description(TicketPayload.TICKET)
    public @Nullable TicketType getTicket() {
        return ticket;
    }

    @Override
    @NonNull
    @ListSize(assumedSize = 3)
    @Description(Payload.USER_ERRORS)
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }
}
