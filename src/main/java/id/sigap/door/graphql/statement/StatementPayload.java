package id.sigap.door.graphql.statement;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.change.Payload;
import id.sigap.door.graphql.change.UserError;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.statement.StatementView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The answer to a change of a statement. */
@Type("StatementPayload")
@Description("The answer to a change of a statement: the statement as it is now, or what is wrong with the request.")
public class StatementPayload implements Payload {

    private final @Nullable StatementType statement;
    private final List<@NonNull UserError> userErrors;

    private StatementPayload(@Nullable StatementType statement, List<@NonNull UserError> userErrors) {
        this.statement = statement;
        this.userErrors = userErrors;
    }

    static StatementPayload of(StatementView statement, ReferenceBook book) {
        return new StatementPayload(new StatementType(statement, book), List.of());
    }

    static StatementPayload refused(Problem problem) {
        return new StatementPayload(null, UserError.all(problem));
    }

    @Description("The statement as it is now; null if the change was refused.")
    public @Nullable StatementType getStatement() {
        return statement;
    }

    @Override
    @NonNull
    @ListSize(assumedSize = 3)
    @Description(Payload.USER_ERRORS)
    public List<@NonNull UserError> getUserErrors() {
        return userErrors;
    }
}
