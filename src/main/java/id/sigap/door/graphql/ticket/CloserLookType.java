package id.sigap.door.graphql.ticket;

import id.sigap.ticket.PhotoView;
import id.sigap.workflow.CloserLookReason;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A photo to be looked at twice. */
@Type("CloserLook")
@Description("A photo of work done that deserves a closer look before the work is accepted.")
public class CloserLookType {

    private final PhotoView.CloserLook look;

    CloserLookType(PhotoView.CloserLook look) {
        this.look = look;
    }

    @NonNull
    @Description("The photo.")
    public PhotoType getPhoto() {
        return new PhotoType(look.photo());
    }

    @NonNull
    @Description("Why; terms(of: CLOSER_LOOK_REASON) has the words.")
    public List<@NonNull CloserLookReason> getReasons() {
        return look.reasons();
    }

    @Description("Number of the report with the earlier photo, which may be this one.")
    public @Nullable String getEarlierReport() {
        return look.earlier();
    }
}
