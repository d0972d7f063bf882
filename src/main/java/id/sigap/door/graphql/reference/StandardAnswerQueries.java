package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.ListSize;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.wording.StandardAnswerReading;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What staff can say with a step. */
@GraphQLApi
public class StandardAnswerQueries {

    private final CurrentViewer viewer;
    private final StandardAnswerReading answers;
    private final ReferenceData reference;

    StandardAnswerQueries(CurrentViewer viewer, StandardAnswerReading answers, ReferenceData reference) {
        this.viewer = viewer;
        this.answers = answers;
        this.reference = reference;
    }

    @Query
    @ListSize(assumedSize = 20)
    @Description(
            "What can be said with a step, as its reason or note; what is meant for the category comes first. For staff who"
                    + " take steps on reports.")
    public Uni<@Nullable List<@NonNull StandardAnswerType>> standardAnswers(
            @Name("action") @NonNull @Description("The step.") Action action,
            @Name("categoryCode") @Description("Category of the report; null for what goes with any.") @Nullable
                    String categoryCode) {
        ReferenceBook book = reference.book();
        return answers.of(viewer.get(), action, categoryCode).map(found -> found.answers().stream()
                .map(answer -> new StandardAnswerType(answer, book))
                .toList());
    }
}
