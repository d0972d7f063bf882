package id.sigap.graphql;

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
@Description("That one officer is, or was, let see the photos of one private report for a while.")
public class PhotoGrantType {

    private final PhotoGrantView grant;
    private final ReferenceBook book;

    PhotoGrantType(PhotoGrantView grant, ReferenceBook book) {
        this.grant = grant;
        this.book = book;
    }

    @Id
    @NonNull
    @Description("Opaque id, to take it back by.")
    public String getId() {
        return GlobalId.of(GlobalId.Kind.PHOTO_GRANT, grant.id());
    }

    @Description("The officer's name, as far as it is kept.")
    public @Nullable String getOfficer() {
        return grant.officer();
    }

    @Description("The unit that the officer works for.")
    public @Nullable UnitType getUnit() {
        return book.unit(grant.unit()).map(UnitType::new).orElse(null);
    }

    @NonNull
    @Description("When it ends, if it does not end before.")
    public Instant getUntil() {
        return grant.until();
    }

    @Description("Why it was granted.")
    public @Nullable String getReason() {
        return grant.reason();
    }

    @Description("The name of who granted it, as far as it is kept.")
    public @Nullable String getGrantedBy() {
        return grant.grantedBy();
    }

    @Description("Whether it is in force: neither over nor taken back, and the report still with the same holder.")
    public boolean isActive() {
        return grant.active();
    }
}
