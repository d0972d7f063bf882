package id.sigap.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The free text of a step. Personal, so it stands apart and can be erased; the entry keeps its salted hash. */
@Entity
@IdClass(HistoryEntry.Key.class)
@NullUnmarked // filled by Hibernate
class HistoryText {

    @Id
    private UUID ticketId;

    @Id
    private int position;

    private byte[] salt;
    private String body;

    HistoryText() {}

    HistoryText(UUID ticketId, int position, byte[] salt, String body) {
        this.ticketId = ticketId;
        this.position = position;
        this.salt = salt.clone();
        this.body = body;
    }

    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
