package id.sigap.door.graphql.reference;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.reference.ReferenceBook;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Who is asking. */
@Type("Viewer")
@Description("The person or client who is asking, as this service understood the token.")
public class ViewerType {

    private final Viewer viewer;
    private final @Nullable String officerId;
    private final ReferenceBook book;

    public ViewerType(Viewer viewer, @Nullable String officerId, ReferenceBook book) {
        this.viewer = viewer;
        this.officerId = officerId;
        this.book = book;
    }

    @Description("Whether a token was sent.")
    public boolean isSignedIn() {
        return !viewer.isAnonymous();
    }

    @NonNull
    @Description("The roles the token grants.")
    public List<@NonNull Role> getRoles() {
        return viewer.roles().stream().sorted().toList();
    }

    @Description("The unit that the token names; null if it names none that is known.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(viewer.unit(), book);
    }

    @Description(
            "Opaque id of you as an officer, for the Bureau to use in photoGrant; null if you do not work on reports.")
    public @Nullable String getOfficerId() {
        return officerId;
    }

    @Description("The channel a machine client serves.")
    public @Nullable ChannelType getChannel() {
        return ChannelType.of(viewer.channel(), book);
    }
}
