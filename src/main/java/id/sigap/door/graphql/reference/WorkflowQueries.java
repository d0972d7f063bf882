package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.ListSize;
import id.sigap.workflow.Workflow;
import io.smallrye.common.annotation.NonBlocking;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The rules of the journey, the same for everybody. Answered from memory. */
@GraphQLApi
@NonBlocking
public class WorkflowQueries {

    WorkflowQueries() {}

    @Query
    @NonNull
    @ListSize(assumedSize = 60)
    @Description("Every step that a report can take. What is not listed here is refused.")
    public List<@NonNull TransitionType> workflow() {
        return Workflow.table().stream().map(TransitionType::new).toList();
    }
}
