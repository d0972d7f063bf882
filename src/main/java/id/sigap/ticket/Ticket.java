package id.sigap.ticket;

import id.sigap.access.TicketFacts;
import id.sigap.workflow.Status;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A citizen report as it stands now. Changed by its verbs only, each of which leaves a history entry. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class Ticket {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private Status status;

    private boolean open;
    private LocalDate listedFrom;
    private String channelCode;
    private String categoryCode;

    @Embedded
    private Place place;

    private String description;
    private String holderCode;
    private String ownerKey;
    private String submitterKey;
    private boolean anonymous;
    private byte[] intakeKey;
    private byte[] intakeFingerprint;
    private int keyVersion;
    private long orderKey;
    private Instant submittedAt;
    private LocalDate dayZero;
    private LocalDate dueOn;
    private boolean dueProvisional;
    private int latestPosition;

    @Enumerated(EnumType.STRING)
    private Action latestAction;

    private String latestUnit;
    private Instant latestAt;
    private int statusPosition;

    Ticket() {}

    Ticket(Intake intake) {
        id = intake.id();
        number = intake.number().value();
        status = Status.WAITING;
        open = intake.listedFrom() != null;
        listedFrom = intake.listedFrom();
        channelCode = intake.channelCode();
        categoryCode = intake.categoryCode();
        place = intake.place();
        description = intake.description();
        holderCode = intake.holderCode();
        ownerKey = intake.ownerKey();
        submitterKey = intake.submitterKey();
        anonymous = intake.anonymous();
        intakeKey = intake.key().key();
        intakeFingerprint = intake.key().fingerprint();
        keyVersion = intake.keyVersion();
        orderKey = intake.orderKey();
        submittedAt = intake.at();
        dayZero = intake.dayZero();
        dueOn = intake.deadline().dueOn();
        dueProvisional = intake.deadline().provisional();
    }

    /** The first entry of the history. */
    HistoryEntry submitted(Actor actor) {
        return enter(Action.SUBMIT, actor, submittedAt);
    }

    /** Makes it public; it is listed from the given day. */
    HistoryEntry publish(LocalDate from, Actor actor, Instant at) {
        HistoryEntry entry = enter(Action.PUBLISH, actor, at);
        open = true;
        listedFrom = from;
        return entry;
    }

    /** Takes it out of public sight at once. */
    HistoryEntry makePrivate(Actor actor, Instant at) {
        HistoryEntry entry = enter(Action.MAKE_PRIVATE, actor, at);
        open = false;
        listedFrom = null;
        return entry;
    }

    /** Every change goes through here: the history and what the report copies from it cannot drift apart. */
    private HistoryEntry enter(Action action, Actor actor, Instant at) {
        latestPosition++;
        latestAction = action;
        latestUnit = actor.unit();
        latestAt = at;
        if (action.movesVersion()) {
            statusPosition = latestPosition;
        }
        return new HistoryEntry(id, latestPosition, action, status, !open, actor, at);
    }

    boolean isOpen() {
        return open;
    }

    TicketFacts facts(boolean pinProven) {
        return new TicketFacts(open, ownerKey, submitterKey, holderCode, place.areaCode(), pinProven);
    }

    /** Whether its reporter chose to be known to nobody. */
    boolean isAnonymous() {
        return anonymous;
    }

    TicketRow row() {
        return new TicketRow(
                id,
                number,
                status,
                open,
                listedFrom,
                channelCode,
                categoryCode,
                place,
                description,
                holderCode,
                ownerKey,
                submitterKey,
                keyVersion,
                submittedAt,
                dueOn,
                dueProvisional,
                statusPosition);
    }
}
