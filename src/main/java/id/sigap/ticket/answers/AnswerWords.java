package id.sigap.ticket.answers;

import id.sigap.audit.chain.BesideHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The answers of a report in its reporter's own words. Personal, so they stand apart and can be erased; the sheet keeps their salted hash. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // read by SQL
class AnswerWords {

    @Id
    private UUID ticketId;

    private byte[] salt;
    private String body;

    AnswerWords() {}

    AnswerWords(UUID ticketId, byte[] salt, String body) {
        this.ticketId = ticketId;
        this.salt = salt.clone();
        this.body = body;
    }

    byte[] hash() {
        return BesideHash.words(salt, body);
    }
}
