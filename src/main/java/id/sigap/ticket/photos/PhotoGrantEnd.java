package id.sigap.ticket.photos;

import id.sigap.audit.chain.GrantHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** That a grant was taken back; who did it, when and why is the history entry. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // written here and read by SQL
class PhotoGrantEnd {

    @Id
    private UUID grantId;

    private UUID ticketId;
    private int position;

    PhotoGrantEnd() {}

    PhotoGrantEnd(UUID grantId, UUID ticketId, int position) {
        this.grantId = grantId;
        this.ticketId = ticketId;
        this.position = position;
    }

    byte[] hash() {
        return GrantHash.takenBack(grantId);
    }
}
