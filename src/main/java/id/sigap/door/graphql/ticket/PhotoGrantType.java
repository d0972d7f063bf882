package id.sigap.door.graphql.ticket;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.PhotoGrantView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A grant of sight. */
@Type("PhotoGrant")
@Description("Permission for one officer to see the photos of one private report for a limited time.")
public class PhotoGrantType {

    private final PhotoGrantView grant;
    private final ReferenceBook book;

    PhotoGrantType(PhotoGrantView grant, ReferenceBook book) {
        this.grant = grant;
        this.book = book;
    }

    @Id
    @NonNull
    @Description("Opaque id, used to revoke it.")
    public String getId() {
        return GlobalId.of(GlobalId.Kind.PHOTO_GRANT, grant.id());
    }

    @Description("The officer's name; null if it is not kept.")
    public @Nullable String getOfficer() {
        return grant.officer();
    }

    @Description("The unit that the officer works for.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(grant.unit(), book);
    }

    @NonNull
    @Description("When it ends, unless it ends earlier.")
    public Instant getUntil() {
        return grant.until();
    }

    @Description("Why it was granted.")
    public @Nullable String getReason() {
        return grant.reason();
    }

    @Description("The name of the person who granted it; null if it is not kept.")
    public @Nullable String getGrantedBy() {
        return grant.grantedBy();
    }

    @Description("Whether it is in force: neither expired nor revoked, and the report still has the same holder.")
    public boolean isActive() {
        return grant.active();
    }
}
