package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.ChangeScope;
import id.sigap.door.graphql.Given;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketQuery.Since;
import id.sigap.ticket.changes.TicketFeed;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What changed since somebody looked last. */
@GraphQLApi
public class ChangeQueries {

    private static final int USUAL_PAGE = 50;

    private final CurrentViewer viewer;
    private final TicketFeed feed;
    private final ReferenceData reference;

    ChangeQueries(CurrentViewer viewer, TicketFeed feed, ReferenceData reference) {
        this.viewer = viewer;
        this.feed = feed;
        this.reference = reference;
    }

    @Query
    @Description(
            "What changed in a list of yours since a cursor. Without one nothing, and the cursor to begin with: ask for"
                    + " that first, then for the list. Refused as the list is; CURSOR_EXPIRED says to begin anew.")
    public Uni<TicketChangesType> ticketChanges(
            @Name("scope") @NonNull @Description("Which list.") ChangeScope scope,
            @Name("since") @Description("The cursor of the latest answer.") @Nullable String since,
            @Name("first") @DefaultValue("50") @Description("Reports in the answer, 1 to 100.") @Nullable Integer first,
            Context context) {
        return feed.changes(
                        viewer.get(),
                        new Since(
                                scope.listing(),
                                since,
                                Given.or(first, USUAL_PAGE),
                                Selected.of(context).trail("changes/ticket/")))
                .map(page -> new TicketChangesType(page, reference.book()));
    }
}
