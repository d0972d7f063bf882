package id.sigap.ticket.report;

import id.sigap.audit.chain.BesideHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A comment of the reporter: anonymous, and apart from history. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
public class TicketComment {

    @Id
    private UUID id;

    private UUID ticketId;
    private int position;
    private byte[] salt;
    private String body;
    private boolean writtenPrivately;
    private Instant writtenAt;

    TicketComment() {}

    TicketComment(
            UUID id,
            UUID ticketId,
            int position,
            byte[] salt,
            String body,
            boolean writtenPrivately,
            Instant writtenAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.position = position;
        this.salt = salt.clone();
        this.body = body;
        this.writtenPrivately = writtenPrivately;
        this.writtenAt = writtenAt;
    }

    byte[] hash() {
        return BesideHash.comment(id, salt, body, writtenPrivately);
    }
}
