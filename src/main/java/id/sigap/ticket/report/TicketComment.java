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
    private UUID mergedInto;
    private String body;
    private boolean writtenPrivately;
    private Instant writtenAt;
    private byte[] clientKey;

    TicketComment() {}

    /** @param mergedInto the report that its own is merged into and worked on as; null if there is none */
    TicketComment(
            UUID id,
            UUID ticketId,
            int position,
            byte[] salt,
            @Nullable UUID mergedInto,
            String body,
            boolean writtenPrivately,
            Instant writtenAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.position = position;
        this.salt = salt.clone();
        this.mergedInto = mergedInto;
        this.body = body;
        this.writtenPrivately = writtenPrivately;
        this.writtenAt = writtenAt;
    }

    /** The same, known by the keyed hash of who sent it and under which client key; null if it was sent under none. */
    public TicketComment sentUnder(byte @Nullable [] key) {
        clientKey = key == null ? null : key.clone();
        return this;
    }

    public UUID id() {
        return id;
    }

    /** Whether that comment of that report is this one. */
    public boolean is(UUID ticket, String text) {
        return ticketId.equals(ticket) && body.equals(text);
    }

    byte[] hash() {
        return BesideHash.comment(id, salt, mergedInto, body, writtenPrivately);
    }
}
