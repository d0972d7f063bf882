package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.GlobalId;
import id.sigap.ticket.CommentView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A comment of the reporter. */
@Type("Comment")
@Description("A comment by the reporter. It carries no name.")
public class CommentType {

    private final CommentView comment;

    public CommentType(CommentView comment) {
        this.comment = comment;
    }

    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of(GlobalId.Kind.COMMENT, comment.id());
    }

    @NonNull
    @Description("What was written.")
    public String getBody() {
        return comment.body();
    }

    @Description("When it was written; null if COMMENT_TIMES is among the report's hiddenFields.")
    public @Nullable Instant getAt() {
        return comment.at();
    }
}
