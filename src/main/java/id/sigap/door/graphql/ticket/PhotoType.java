package id.sigap.door.graphql.ticket;

import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.PhotoView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A photo of a report. */
@Type("Photo")
@Description(
        "A photo. Fetch its bytes by GET from its path, with the same token; with the header Sigap-Pin if a PIN is what shows it to you.")
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

    @NonNull
    @Description("Whose it is, and of what.")
    public PhotoKind getKind() {
        return photo.kind();
    }

    @Description("In pixels.")
    public int getWidth() {
        return photo.width();
    }

    @Description("In pixels.")
    public int getHeight() {
        return photo.height();
    }

    @Description("Whether those outside see it with parts hidden, as the Bureau wants it; to who sees it whole.")
    public @Nullable Boolean getMasked() {
        return photo.masked();
    }
}
