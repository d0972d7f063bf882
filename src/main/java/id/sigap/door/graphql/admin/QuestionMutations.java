package id.sigap.door.graphql.admin;

import id.sigap.reference.wording.QuestionAdmin;
import id.sigap.reference.wording.QuestionListDraft;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What categories ask. */
@GraphQLApi
public class QuestionMutations {

    private final ReferenceEditRunner runner;
    private final QuestionAdmin admin;

    QuestionMutations(ReferenceEditRunner runner, QuestionAdmin admin) {
        this.runner = runner;
        this.admin = admin;
    }

    @Mutation
    @NonNull
    @Description(
            "Says what a category asks besides the description from now on, as a new version; nothing changes if it asks the"
                    + " same already. Reports keep the version that they answered. For admins.")
    public Uni<ReferenceEditPayload> categoryQuestionsSet(
            @Name("categoryCode") @NonNull @Description("Code of the category.") String categoryCode,
            @Name("questions")
                    @NonNull
                    @Description(
                            "All its questions, in order, at most 20; none if it is to ask nothing any more. What is wrong"
                                    + " with one is told at its place among them, from 0.")
                    List<@NonNull QuestionInput> questions,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        QuestionListDraft draft = new QuestionListDraft(
                categoryCode, questions.stream().map(QuestionInput::draft).toList());
        return runner.edit(version, reason, dryRun, (who, request) -> admin.ask(who, request, draft));
    }
}
