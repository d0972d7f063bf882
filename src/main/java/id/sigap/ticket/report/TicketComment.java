package id.sigap.ticket.report;

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
    private String body;
    private boolean writtenPrivately;
    private Instant writtenAt;

    TicketComment() {}

    public TicketComment(UUID id, UUID ticketId, String body, boolean writtenPrivately, Instant writtenAt) {
        this.id = id;
        this.ticketId = ticketId;
        this.body = body;
        this.writtenPrivately = writtenPrivately;
        this.writtenAt = writtenAt;
    }
}
