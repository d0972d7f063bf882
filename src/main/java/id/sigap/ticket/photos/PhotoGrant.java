package id.sigap.ticket.photos;

import id.sigap.audit.chain.GrantHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** That one officer may see the photos of one private report for a while; who let them, when and why is the history entry. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // written here and read by SQL
class PhotoGrant {

    @Id
    private UUID id;

    private UUID ticketId;
    private int position;
    private String officerKey;
    private String officerUnit;
    private Instant until;

    PhotoGrant() {}

    PhotoGrant(UUID id, UUID ticketId, int position, String officerKey, String officerUnit, Instant until) {
        this.id = id;
        this.ticketId = ticketId;
        this.position = position;
        this.officerKey = officerKey;
        this.officerUnit = officerUnit;
        this.until = until;
    }

    UUID id() {
        return id;
    }

    /** All but its place, which is the entry's. */
    byte[] hash() {
        return GrantHash.granted(id, officerKey, officerUnit, until);
    }
}
