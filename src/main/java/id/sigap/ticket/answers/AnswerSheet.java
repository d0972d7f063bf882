package id.sigap.ticket.answers;

import id.sigap.audit.chain.BesideHash;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The answers of a report that are no words, and which questions they answer. Written once. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class AnswerSheet {

    @Id
    private UUID ticketId;

    private int position;
    private String categoryCode;
    private int questionVersion;
    private String chosen;
    private byte[] wordsHash;

    AnswerSheet() {}

    AnswerSheet(UUID ticketId, int position, StoredAnswers answers, @Nullable AnswerWords words) {
        this.ticketId = ticketId;
        this.position = position;
        this.categoryCode = answers.category();
        this.questionVersion = answers.version();
        this.chosen = answers.chosen();
        this.wordsHash = words == null ? null : words.hash();
    }

    byte[] hash() {
        return BesideHash.answers(categoryCode, questionVersion, chosen, wordsHash);
    }
}
