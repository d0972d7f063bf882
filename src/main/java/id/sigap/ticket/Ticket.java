package id.sigap.ticket;

import id.sigap.deadline.ClockStep;
import id.sigap.integrity.Chain;
import id.sigap.reference.ReferenceBook;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

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

    @Embedded
    private Clocks clocks = new Clocks();

    @Embedded
    private Work work = new Work();

    @Embedded
    private Ownership ownership = new Ownership();

    private UUID mergedInto;

    @Enumerated(EnumType.STRING)
    private Status mirroredStatus;

    private int mergedCount;
    private String description;
    private String holderCode;
    private int keyVersion;
    private long orderKey;
    private Instant submittedAt;
    private int latestPosition;

    @Enumerated(EnumType.STRING)
    private Action latestAction;

    private String latestUnit;
    private Instant latestAt;
    private byte[] latestLink;
    private int statusPosition;
    private int openSteps;

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
        ownership = new Ownership(intake);
        keyVersion = intake.keyVersion();
        orderKey = intake.orderKey();
        submittedAt = intake.at();
        clocks.start(ClockStep.COORDINATION, intake.today());
        computeClocks(intake.book());
    }

    /** The first entry of the history. */
    HistoryEntry submitted(Actor actor) {
        return enter(Action.SUBMIT, actor, submittedAt).about(categoryCode);
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

    /** The Bureau lets an officer see the photos, or no more. */
    HistoryEntry aboutPhotos(Action action, Actor actor, Instant at) {
        return enter(action, actor, at);
    }

    /** A step that the workflow has admitted. */
    HistoryEntry apply(Change change) {
        Action action = change.row().action();
        LocalDate dueBefore = clocks.dueOn();
        String holderBefore = holderCode;
        status = change.row().to();
        Effects.of(action).on(this, change);
        computeClocks(change.book());
        String askedFor = action == Action.REQUEST_TRANSFER ? work.transferTo() : null;
        HistoryEntry entry = enter(action, change.actor(), change.at())
                .with(change.command(), holderCode.equals(holderBefore) ? askedFor : holderCode)
                .with(change.master())
                .moved(dueBefore, clocks.dueOn());
        return action == Action.CORRECT_CATEGORY ? entry.about(categoryCode) : entry;
    }

    void mergeInto(Ticket master, LocalDate today) {
        mergedInto = master.id;
        mirroredStatus = master.status;
        master.mergedCount++;
        clocks.merge(today);
    }

    void unmergeFrom(Ticket master, LocalDate today) {
        mergedInto = null;
        mirroredStatus = null;
        master.mergedCount--;
        clocks.unmerge(today);
    }

    /** Taken apart because one of the two went public or private; nobody decided it. */
    HistoryEntry partedFrom(Ticket master, ReferenceBook book, Instant at, LocalDate today) {
        LocalDate dueBefore = clocks.dueOn();
        unmergeFrom(master, today);
        computeClocks(book);
        return enter(Action.UNMERGE, Actor.SYSTEM, at).with(master).moved(dueBefore, clocks.dueOn());
    }

    HistoryEntry requestErasure(Actor actor, Instant at) {
        ownership.requestErasure(at);
        return enter(Action.REQUEST_ERASURE, actor, at);
    }

    /** From here on the report itself does not say whose it is. */
    HistoryEntry erase(Instant at) {
        ownership.erase(submittedAt, at);
        return enter(Action.ERASE, Actor.SYSTEM, at);
    }

    void hand(String unit) {
        holderCode = unit;
    }

    void place(Place found) {
        place = found;
    }

    void recategorise(String category) {
        categoryCode = category;
    }

    /** The reporter's completion stands below what was there. */
    void describeFurther(String completion) {
        description = description + "\n\n" + completion;
    }

    private void computeClocks(ReferenceBook book) {
        int workingDays = book.category(categoryCode).orElseThrow().workingDays();
        clocks.compute(book.deadlines(), categoryCode, workingDays);
    }

    /** Every change goes through here: the history and what the report copies from it cannot drift apart. */
    private HistoryEntry enter(Action action, Actor actor, Instant at) {
        latestPosition++;
        latestAction = action;
        latestUnit = actor.unit();
        latestAt = at;
        if (action.movesVersion()) {
            // Counted by itself: a position would count the marks and recalculations that not everybody may know of.
            statusPosition++;
            openSteps += open ? 1 : 0;
        }
        return new HistoryEntry(id, latestPosition, action, status, !open, clocks.stepDueOn(), actor, at);
    }

    /** Ties an entry to the history so far; the report keeps the end of the chain, so that no statement has to fetch it. */
    void link(HistoryEntry entry, Chain chain) {
        latestLink = entry.link(chain, latestLink);
    }

    UUID id() {
        return id;
    }

    Clocks clocks() {
        return clocks;
    }

    Work work() {
        return work;
    }

    Ownership ownership() {
        return ownership;
    }

    Place place() {
        return place;
    }

    Status status() {
        return status;
    }

    String holder() {
        return holderCode;
    }

    String channel() {
        return channelCode;
    }

    String category() {
        return categoryCode;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    boolean isMaster() {
        return mergedCount > 0;
    }

    TicketRow row() {
        return new TicketRow(
                id,
                number,
                status,
                Objects.requireNonNullElse(mirroredStatus, status),
                open,
                listedFrom,
                channelCode,
                categoryCode,
                place,
                description,
                holderCode,
                ownership.ownerKey(),
                ownership.submitterKey(),
                keyVersion,
                submittedAt,
                clocks.row(),
                work.row(),
                new MergeRow(mergedInto != null, null, isMaster()),
                ownership.erasure(),
                new Moves(statusPosition, openSteps));
    }
}
