package id.sigap.door.graphql.admin;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.change.Payload;
import id.sigap.door.graphql.change.UserError;
import id.sigap.problem.Problem;
import id.sigap.reference.admin.DeadlineMoves;
import id.sigap.reference.admin.EditView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to any edit of reference data. */
@Type("ReferenceEditPayload")
@Description("The answer to an edit of reference data: what it did, or would do, or what is wrong with the request.")
public class ReferenceEditPayload implements Payload {

    private final @Nullable EditView edit;
    private final List<@NonNull UserError> userErrors;

    private ReferenceEditPayload(@Nullable EditView edit, List<@NonNull UserError> userErrors) {
        this.edit = edit;
        this.userErrors = userErrors;
    }

    static ReferenceEditPayload of(EditView edit) {
        return new ReferenceEditPayload(edit, List.of());
    }

    static ReferenceEditPayload refused(Problem problem) {
        return new ReferenceEditPayload(null, UserError.all(problem));
    }

    @Description("Whether it was only shown, and nothing was written; null if it was refused.")
    public @Nullable Boolean getDryRun() {
        return edit == null ? null : edit.dryRun();
    }

    @Description("The version to name in the next edit; null if it was refused.")
    public @Nullable String getVersion() {
        return edit == null ? null : edit.version();
    }

    @ListSize(assumedSize = 30)
    @Description("The rows that change; none if all is so already; null if it was refused.")
    public @Nullable List<@NonNull ReferenceChangeType> getEdits() {
        return edit == null
                ? null
                : edit.changes().stream().map(ReferenceChangeType::new).toList();
    }

    @Description("Which open reports get other due days; null if it was refused, or if no such edit moves any.")
    public @Nullable DeadlineMovesType getMoves() {
        DeadlineMoves moves = edit == null ? null : edit.moves();
        return moves == null ? null : new DeadlineMovesType(moves);
    }

    @Override
    @NonNull
    @ListSize(assumedSize = 3)
    @Description(Payload.USER_ERRORS)
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }
}
