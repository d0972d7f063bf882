package id.sigap.ticket.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The free text of a step and the name of the officer behind it. Personal, so it stands apart and can be erased; the entry keeps its salted hash. */
@Entity
@IdClass(HistoryEntry.Key.class)
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
@NullUnmarked // filled by Hibernate
public class HistoryText {

    @Id
    private UUID ticketId;

    @Id
    private int position;

    private byte[] salt;
    private String body;
    private String officer;
    private boolean open;

    HistoryText() {}

    /** @param open whether everybody reads it who sees the report, as its entry says: for the indexes of words */
    HistoryText(
            UUID ticketId, int position, byte[] salt, @Nullable String body, @Nullable String officer, boolean open) {
        this.ticketId = ticketId;
        this.position = position;
        this.salt = salt.clone();
        this.body = body;
        this.officer = officer;
        this.open = open;
    }

    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            if (body != null) {
                digest.update(body.getBytes(StandardCharsets.UTF_8));
            }
            if (officer != null) {
                digest.update((byte) 0); // occurs in no text
                digest.update(officer.getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
