package id.sigap.door.graphql.figures;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.escalation.Escalations;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What was escalated to whoever asks. */
@GraphQLApi
public class EscalationQueries {

    private final CurrentViewer viewer;
    private final Escalations escalations;
    private final ReferenceData reference;

    EscalationQueries(CurrentViewer viewer, Escalations escalations, ReferenceData reference) {
        this.viewer = viewer;
        this.escalations = escalations;
        this.reference = reference;
    }

    @Query
    @Description(
            "Reports whose clock is due soon or overdue, escalated in a batch each night: to staff of units, clocks of their unit,"
                    + " and some days later of units below it; to the Bureau and admins, overall deadlines and the Bureau's own clocks."
                    + " Overdue first, in an order that reveals nothing more.")
    public Uni<EscalationConnection> escalations(
            @Name("first")
                    @DefaultValue(SharedDescriptions.DEFAULT_FIRST)
                    @Description(SharedDescriptions.FIRST)
                    @Nullable
                    Integer first,
            @Name("after") @Description(SharedDescriptions.AFTER) @Nullable String after) {
        return escalations
                .list(viewer.get(), Given.first(first), after)
                .map(page -> new EscalationConnection(page, reference.book()));
    }
}
