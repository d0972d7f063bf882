package id.sigap.door.graphql.ticket;

import id.sigap.access.TicketField;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.PhotoSize;
import id.sigap.ticket.PhotoView;
import id.sigap.ticket.StepView;
import id.sigap.ticket.TicketView;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Which photos a screen needs, and where they are fetched, so that no client puts that together. Made of what views hold. */
@GraphQLApi
@NonBlocking
public class PhotoFields {

    private static final Set<Status> JUDGING = EnumSet.of(Status.VALIDATION, Status.VERIFICATION);

    PhotoFields() {}

    @NonNull
    @Description(
            "Where it is fetched, below this service's own address. Each fetch is answered as far as you may see it then.")
    public String path(
            @Source PhotoType photo,
            @Name("size") @NonNull @DefaultValue("SCREEN") @Description("How large.") PhotoSize size) {
        return size.pathOf(photo.getId());
    }

    @Description("The first of the reporter's photos, for lists; null if there is none, or none that you may see.")
    public @Nullable PhotoType cover(@Source TicketType ticket) {
        return ticket.view().reportPhotos().stream()
                .findFirst()
                .map(PhotoType::new)
                .orElse(null);
    }

    @ListSize(assumedSize = 3)
    @Description("The photos of the follow-up that is being judged; empty while none is.")
    public Uni<@Nullable List<@NonNull PhotoType>> evidence(@Source TicketType ticket) {
        return !ticket.view().shows(TicketField.EVIDENCE_PHOTOS)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom()
                        .item(judged(ticket.view()).stream().map(PhotoType::new).toList());
    }

    /** Of the latest follow-up that was reported as finished: nothing is told here that the steps do not tell. */
    private static List<PhotoView> judged(TicketView report) {
        return !JUDGING.contains(report.status())
                ? List.of()
                : report.steps().stream()
                        .filter(step -> step.action() == Action.FINISH_FOLLOW_UP)
                        .reduce((earlier, later) -> later)
                        .map(StepView::photos)
                        .orElse(List.of());
    }
}
