package id.sigap.door.graphql.admin;

import id.sigap.reference.wording.StandardAnswerAdmin;
import id.sigap.reference.wording.StandardAnswerDraft;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What staff can say with a step. */
@GraphQLApi
public class StandardAnswerMutations {

    private static final String CODE = "Its code, as NOT_OURS: capital letters, digits and _, up to 60.";

    private final ReferenceEditRunner runner;
    private final StandardAnswerAdmin answers;

    StandardAnswerMutations(ReferenceEditRunner runner, StandardAnswerAdmin answers) {
        this.runner = runner;
        this.answers = answers;
    }

    @Mutation
    @NonNull
    @Description("Adds a standard answer, or replaces the one of that code. For admins.")
    public Uni<ReferenceEditPayload> standardAnswerSet(
            @Name("code") @NonNull @Description(CODE) String code,
            @Name("action") @NonNull @Description("The step that it goes with.") Action action,
            @Name("categoryCode") @Description("Of which reports; null for all.") @Nullable String categoryCode,
            @Name("text")
                    @NonNull
                    @Description(
                            "Fixed words of up to 500 characters, with at most {category}, {unit} and {area} left open. What"
                                    + " looks like a telephone number, an e-mail address or the number of a report is refused.")
                    LocalizedTextInput text,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        StandardAnswerDraft draft = new StandardAnswerDraft(code, action, categoryCode, text.indonesian, text.english);
        return runner.edit(version, reason, dryRun, (who, request) -> answers.set(who, request, draft));
    }

    @Mutation
    @NonNull
    @Description("Takes a standard answer away; nothing changes if there is none. For admins.")
    public Uni<ReferenceEditPayload> standardAnswerRemove(
            @Name("code") @NonNull @Description(CODE) String code,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(version, reason, dryRun, (who, request) -> answers.remove(who, request, code));
    }
}
