package id.sigap.ticket.report;

import id.sigap.audit.chain.BesideHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

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
    private byte[] clientKey;

    TicketComment() {}

    /** @param clientKey keyed hash of who sent it and under which client key; null if it was sent under none */
    TicketComment(
            UUID id,
            UUID ticketId,
            int position,
            byte[] salt,
            String body,
            boolean writtenPrivately,
            Instant writtenAt,
            byte @Nullable [] clientKey) {
        this.id = id;
        this.ticketId = ticketId;
        this.position = position;
        this.salt = salt.clone();
        this.body = body;
        this.writtenPrivately = writtenPrivately;
        this.writtenAt = writtenAt;
        this.clientKey = clientKey == null ? null : clientKey.clone();
    }

    /** Whether that comment of that report is this one. */
    public boolean is(UUID ticket, String text) {
        return ticketId.equals(ticket) && body.equals(text);
    }

    byte[] hash() {
        return BesideHash.comment(id, salt, body, writtenPrivately);
    }
}
