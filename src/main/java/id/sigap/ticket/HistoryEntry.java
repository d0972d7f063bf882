package id.sigap.ticket;

import id.sigap.access.TicketField;
import id.sigap.workflow.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One step of a report. Written once; the database refuses to change or delete it. */
@Entity
@IdClass(HistoryEntry.Key.class)
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class HistoryEntry {

    @Id
    private UUID ticketId;

    @Id
    private int position;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    private TicketField field;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean writtenPrivately;
    private String actorRole;
    private String actorKey;
    private String actorUnit;
    private byte[] textHash;
    private Instant at;

    HistoryEntry() {}

    HistoryEntry(
            UUID ticketId,
            int position,
            Action action,
            Status status,
            boolean writtenPrivately,
            Actor actor,
            Instant at) {
        this.ticketId = ticketId;
        this.position = position;
        this.action = action;
        this.field = action.field();
        this.status = status;
        this.writtenPrivately = writtenPrivately;
        this.actorRole = actor.capacity();
        this.actorKey = actor.personKey();
        this.actorUnit = actor.unit();
        this.at = at;
    }

    /** Ties a free text to this entry by its salted hash. To be called before the entry is persisted. */
    HistoryText withText(byte[] salt, String body) {
        HistoryText text = new HistoryText(ticketId, position, salt, body);
        textHash = text.hash();
        return text;
    }

    Step step() {
        return new Step(action, field, status, writtenPrivately, actorUnit, at);
    }

    /** Identity of an entry: the report, and its place in the report's history. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable UUID ticketId;
        private int position;

        Key() {}

        Key(UUID ticketId, int position) {
            this.ticketId = ticketId;
            this.position = position;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && position == key.position && Objects.equals(ticketId, key.ticketId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ticketId, position);
        }
    }
}
