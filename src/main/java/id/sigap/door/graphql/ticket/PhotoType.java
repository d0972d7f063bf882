package id.sigap.door.graphql.ticket;

import id.sigap.ticket.PhotoView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A photo of a report. */
@Type("Photo")
@Description("A photo. Fetch its bytes by GET /photos/{id}, with the same token; add ?size=thumbnail for a small one.")
public class PhotoType {

    private final PhotoView photo;

    PhotoType(PhotoView photo) {
        this.photo = photo;
    }

    @Id
    @NonNull
    @Description("Opaque id, used to fetch it.")
    public String getId() {
        return photo.id().toString();
    }

    @Description("In pixels.")
    public int getWidth() {
        return photo.width();
    }

    @Description("In pixels.")
    public int getHeight() {
        return photo.height();
    }

    @Description("Whether those outside see it with parts hidden, as the Bureau had it; to who sees it whole.")
    public @Nullable Boolean getMasked() {
        return photo.masked();
    }
}
