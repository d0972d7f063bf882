package id.sigap.ticket.report;

import id.sigap.access.TicketField;
import id.sigap.audit.chain.BesideHash;
import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainedRow;
import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Action;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One step of a report. Written once; the database refuses to change or delete it. */
@Entity
@IdClass(HistoryEntry.Key.class)
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
public class HistoryEntry {

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
    private boolean onBehalf;
    private String toUnit;

    @Enumerated(EnumType.STRING)
    private RejectionReason reasonCode;

    private Integer progress;
    private Integer stars;
    private LocalDate day;
    private String categoryCode;
    private UUID otherTicket;
    private LocalDate oldDueOn;
    private LocalDate newDueOn;
    private LocalDate stepDueOn;
    private Long referenceVersion;
    private byte[] textHash;
    private byte[] detailHash;
    private Instant at;
    private byte[] link;

    HistoryEntry() {}

    public HistoryEntry(
            UUID ticketId,
            int position,
            Action action,
            Status status,
            boolean writtenPrivately,
            @Nullable LocalDate stepDueOn,
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
        this.onBehalf = actor.onBehalf();
        this.stepDueOn = stepDueOn;
        this.at = at;
    }

    /** What was said with it, as far as it is no free text, and where the report went. */
    HistoryEntry with(TicketCommand command, @Nullable String unit) {
        toUnit = unit;
        reasonCode = command.reasonCode();
        progress = action == Action.RECORD_FOLLOW_UP || action == Action.FINISH_FOLLOW_UP ? command.amount() : null;
        stars = action == Action.RATE ? command.amount() : null;
        day = command.day();
        return this;
    }

    /** Where it begins. */
    HistoryEntry heldBy(String unit) {
        toUnit = unit;
        return this;
    }

    /** The category from here on: chosen, or corrected. */
    HistoryEntry about(String category) {
        categoryCode = category;
        return this;
    }

    /** The report it was merged into, or is taken apart from. */
    HistoryEntry with(@Nullable Ticket other) {
        otherTicket = other == null ? null : other.id();
        return this;
    }

    /** Notes that the overall deadline moved, if it did. */
    HistoryEntry moved(LocalDate dueBefore, LocalDate dueAfter) {
        if (!dueBefore.equals(dueAfter)) {
            oldDueOn = dueBefore;
            newDueOn = dueAfter;
        }
        return this;
    }

    /** Of a recalculation: by which reference data, and whether the overall day moved. */
    public HistoryEntry recalculated(long byVersion, LocalDate dueBefore, LocalDate dueAfter) {
        referenceVersion = byVersion;
        return moved(dueBefore, dueAfter);
    }

    /** Ties what stands beside this entry, in a table of its own, to it by its hash. To be called before the entry is linked. */
    public void withDetail(byte[] hash) {
        detailHash = hash.clone();
    }

    /** The same of what stands in one more table. */
    public void withFurtherDetail(byte[] hash) {
        withDetail(detailHash == null ? hash : BesideHash.both(detailHash, hash));
    }

    /** Ties the entry to the one before, once everything else is in it; gives the link. */
    public byte[] link(Chain chain, byte @Nullable [] previous) {
        link = chain.link(chained(), previous);
        return link.clone();
    }

    /** In the order of the chain's columns. */
    private ChainedRow chained() {
        return ChainedRow.of(
                ChainKind.HISTORY,
                ticketId,
                position,
                action.name(),
                field.name(),
                status.name(),
                writtenPrivately,
                actorRole,
                actorKey,
                actorUnit,
                onBehalf,
                toUnit,
                reasonCode == null ? null : reasonCode.name(),
                progress,
                stars,
                day,
                categoryCode,
                otherTicket,
                oldDueOn,
                newDueOn,
                stepDueOn,
                referenceVersion,
                textHash,
                detailHash,
                at);
    }

    public int position() {
        return position;
    }

    public boolean isWrittenPrivately() {
        return writtenPrivately;
    }

    /** Ties the free text and the officer's name to this entry by their salted hash. To be called before the entry is persisted. */
    public HistoryText withText(byte[] salt, @Nullable String body, @Nullable String officer) {
        boolean open = action.hasPublicNote() && !writtenPrivately;
        HistoryText text = new HistoryText(ticketId, position, salt, body, officer, open);
        textHash = text.hash();
        return text;
    }

    /**
     * The comment that this entry tells of, tied to it. To be called before the entry is linked.
     *
     * @param mergedInto the report whose people read it too; null if nobody else does
     */
    public TicketComment withComment(UUID id, byte[] salt, @Nullable UUID mergedInto, String body) {
        TicketComment comment = new TicketComment(id, ticketId, position, salt, mergedInto, body, writtenPrivately, at);
        withDetail(comment.hash());
        return comment;
    }

    /** As it would be read, without its texts. */
    public Step step() {
        return new Step(
                position,
                action,
                field,
                status,
                writtenPrivately,
                actorKey,
                actorUnit,
                onBehalf,
                toUnit,
                reasonCode,
                progress,
                null,
                null,
                oldDueOn,
                newDueOn,
                at);
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
