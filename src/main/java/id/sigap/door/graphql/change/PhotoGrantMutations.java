package id.sigap.door.graphql.change;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.ticket.TicketRefInput;
import id.sigap.identity.CurrentViewer;
import id.sigap.ticket.photos.TicketPhotoGrants;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Sight of a private report's photos, which the Bureau grants and takes back. */
@GraphQLApi
public class PhotoGrantMutations {

    private final MutationRunner runner;
    private final CurrentViewer viewer;
    private final TicketPhotoGrants grants;

    PhotoGrantMutations(MutationRunner runner, CurrentViewer viewer, TicketPhotoGrants grants) {
        this.runner = runner;
        this.viewer = viewer;
        this.grants = grants;
    }

    @Mutation
    @NonNull
    @Description("Allows one officer of the unit that holds a private report to see its photos for a limited"
            + " time. Every view is"
            + " recorded. It ends early if the report gets another holder.")
    public Uni<TicketPayload> photoGrant(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("officer")
                    @NonNull
                    @Description("The officerId from a step of the report, or from the officer's own viewer.")
                    String officer,
            @Name("until") @NonNull @Description("When it ends, with a time zone; at most 7 days from now by default.")
                    Instant until,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        String name = viewer.contact().name();
        return runner.changed(ticket, (who, ref) -> grants.grant(who, ref, officer, until, reason, name)
                .map(view -> TicketPayload.of(view, runner.book())));
    }

    @Mutation
    @NonNull
    @Description("Revokes such a grant before it ends.")
    public Uni<TicketPayload> photoGrantRevoke(
            @Name("ticket") @NonNull @Description(SharedDescriptions.WHICH) TicketRefInput ticket,
            @Name("grant") @Id @NonNull @Description("Id of the grant.") String grant,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        String name = viewer.contact().name();
        return runner.changed(ticket, (who, ref) -> {
            UUID id = GlobalId.parse(GlobalId.Kind.PHOTO_GRANT, grant, "grant");
            return grants.revoke(who, ref, id, reason, name).map(view -> TicketPayload.of(view, runner.book()));
        });
    }
}
