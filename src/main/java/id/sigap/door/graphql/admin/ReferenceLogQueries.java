package id.sigap.door.graphql.admin;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.admin.ReferenceLog;
import id.sigap.reference.admin.ReferenceVersionView;
import id.sigap.ticket.duedays.DeadlineRuns;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was edited of reference data, and which version of them this instance answers with. */
@GraphQLApi
public class ReferenceLogQueries {

    private final CurrentViewer viewer;
    private final ReferenceLog log;
    private final DeadlineRuns runs;

    ReferenceLogQueries(CurrentViewer viewer, ReferenceLog log, DeadlineRuns runs) {
        this.viewer = viewer;
        this.log = log;
        this.runs = runs;
    }

    @Query
    @Description("The version of the reference data that this answer is made with: what an edit names; for admins.")
    public Uni<String> referenceVersion() {
        return log.version(viewer.get()).map(ReferenceVersionView::version);
    }

    @Query
    @Description("What admins changed of reference data, with who and why; for admins.")
    public Uni<ReferenceLogConnection> referenceChanges(
            @Name("kind") @Description("Only changes of this kind.") @Nullable ReferenceKind kind,
            @Name("code") @Description("Only changes of the row of this code.") @Nullable String code,
            @Name("first")
                    @DefaultValue(SharedDescriptions.DEFAULT_FIRST)
                    @Description(SharedDescriptions.FIRST)
                    @Nullable
                    Integer first,
            @Name("after") @Description(SharedDescriptions.AFTER) @Nullable String after) {
        return log.list(viewer.get(), kind, code, Given.first(first), after).map(ReferenceLogConnection::new);
    }

    @Query
    @Description("How far open reports have been given the due days of the latest reference data; for admins.")
    public Uni<DeadlineRunType> deadlineRun() {
        return runs.progress(viewer.get()).map(DeadlineRunType::new);
    }
}
