package id.sigap.ticket.report;

import id.sigap.access.TicketFacts;
import id.sigap.access.Viewer;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.cover.Words;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import id.sigap.workflow.TicketState;
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

/** A citizen report as it stands now. Changed by its verbs only, each of which leaves a history entry. */
@Entity
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
public class Ticket {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

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

    @Embedded
    private Merged merged = new Merged();

    @Embedded
    private Words words;

    private String holderCode;
    private int keyVersion;
    private long orderKey;
    private Instant submittedAt;

    @Embedded
    private HistoryEnd end = new HistoryEnd();

    Ticket() {}

    public Ticket(Intake intake) {
        id = intake.id();
        number = intake.number().value();
        open = intake.listedFrom() != null;
        listedFrom = intake.listedFrom();
        channelCode = intake.channelCode();
        categoryCode = intake.categoryCode();
        place = intake.place();
        words = new Words(intake.description());
        holderCode = intake.holderCode();
        ownership = new Ownership(intake);
        keyVersion = intake.keyVersion();
        orderKey = intake.orderKey();
        submittedAt = intake.at();
        clocks.start(intake.today());
        computeClocks(intake.book());
    }

    /** The first entry of the history. */
    public HistoryEntry submitted(Actor actor) {
        return enter(Action.SUBMIT, actor, submittedAt).heldBy(holderCode).about(categoryCode);
    }

    /** Makes it public; it is listed from the given day. */
    public HistoryEntry publish(LocalDate from, Actor actor, Instant at) {
        HistoryEntry entry = enter(Action.PUBLISH, actor, at);
        open = true;
        listedFrom = from;
        return entry;
    }

    /** Takes it out of public sight at once. */
    public HistoryEntry makePrivate(Actor actor, Instant at) {
        HistoryEntry entry = enter(Action.MAKE_PRIVATE, actor, at);
        open = false;
        listedFrom = null;
        return entry;
    }

    /** Something beside the report: who may see its photos, or a comment. */
    public HistoryEntry beside(Action action, Actor actor, Instant at) {
        return enter(action, actor, at);
    }

    /** Some of its words are hidden from those outside, or shown again; not what the entry says, which stays as it is. */
    public HistoryEntry redact(Action action, Words covered, Actor actor, Instant at) {
        words = covered;
        return enter(action, actor, at);
    }

    /** A step that the workflow has admitted. */
    public HistoryEntry apply(AdmittedStep change) {
        Action action = change.row().action();
        LocalDate dueBefore = clocks.dueOn();
        String holderBefore = holderCode;
        status = change.row().after(status);
        Effects.of(action).on(this, change);
        computeClocks(change.book());
        boolean asked = action == Action.REQUEST_TRANSFER;
        String movedTo = holderCode.equals(holderBefore) ? null : holderCode;
        HistoryEntry entry = enter(action, change.actor(), change.at())
                .with(change.command(), asked ? work.transferTo() : movedTo)
                .with(change.master())
                .moved(dueBefore, clocks.dueOn());
        return action == Action.CORRECT_CATEGORY ? entry.about(categoryCode) : entry;
    }

    void mergeInto(Ticket master, LocalDate today) {
        merged.into(master.id, master.status);
        master.merged.count(1);
        clocks.merge(today);
    }

    void unmergeFrom(Ticket master, LocalDate today) {
        merged.apartFrom(master.merged);
        work.disputeDecided();
        clocks.unmerge(today);
    }

    /** The other ended rejected or changed its visibility some nights ago: it is its holder's again from this day on. */
    public HistoryEntry returnedFrom(Ticket master, ReferenceBook book, Instant at, LocalDate today) {
        clocks.countFrom(today);
        return partedFrom(master, book, at, today);
    }

    /** Taken apart because it went public or private itself; nobody decided it. */
    public HistoryEntry partedFrom(Ticket master, ReferenceBook book, Instant at, LocalDate today) {
        LocalDate dueBefore = clocks.dueOn();
        unmergeFrom(master, today);
        computeClocks(book);
        return enter(Action.UNMERGE, Actor.SYSTEM, at).with(master).moved(dueBefore, clocks.dueOn());
    }

    public HistoryEntry requestErasure(Actor actor, Instant at, Instant due) {
        ownership.requestErasure(at, due);
        return enter(Action.REQUEST_ERASURE, actor, at);
    }

    /** From here on the report itself does not say whose it is. */
    public HistoryEntry erase(Instant at) {
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

    void describeFurther(String completion) {
        words = words.further(completion);
    }

    private void computeClocks(ReferenceBook book) {
        clocks.compute(book.deadlines(), categoryCode, book.workingDays(categoryCode, clocks.dayZero()));
    }

    /** Every change goes through here: the history and what the report copies from it cannot drift apart. */
    private HistoryEntry enter(Action action, Actor actor, Instant at) {
        int position = end.advance(action, open, actor, at);
        return new HistoryEntry(id, position, action, status, !open, clocks.stepDueOn(), actor, end.latestAt());
    }

    /** The end of its history, and the seal that ties the report to that. */
    HistoryEnd end() {
        return end;
    }

    public UUID id() {
        return id;
    }

    public Clocks clocks() {
        return clocks;
    }

    public Work work() {
        return work;
    }

    public Ownership ownership() {
        return ownership;
    }

    public Place place() {
        return place;
    }

    public Status status() {
        return status;
    }

    public String holder() {
        return holderCode;
    }

    String channel() {
        return channelCode;
    }

    public String category() {
        return categoryCode;
    }

    public boolean isOpen() {
        return open;
    }

    public Merged merged() {
        return merged;
    }

    /** What the policy asks of it. */
    public TicketFacts facts(boolean pinProven) {
        return row().facts(pinProven);
    }

    /** As its workflow sees it, for one viewer. */
    public TicketState state(Viewer viewer) {
        return work.row().state(status, shownStatus(), clocks.isPaused(), merged.row(), viewer);
    }

    /** Its own status or, of a merged report, the other's. */
    public Status shownStatus() {
        return Objects.requireNonNullElse(merged.mirroredStatus(), status);
    }

    public StepCounts steps() {
        return end.steps();
    }

    public int keyVersion() {
        return keyVersion;
    }

    /** As it would be read, but for the number of a report that it repeats. */
    public TicketRow row() {
        return new TicketRow(
                id,
                number,
                status,
                shownStatus(),
                open,
                listedFrom,
                channelCode,
                categoryCode,
                place,
                words,
                holderCode,
                ownership.ownerKey(),
                ownership.submitterKey(),
                keyVersion,
                submittedAt,
                clocks.row(),
                work.row(),
                merged.row(),
                ownership.erasure(),
                steps(),
                null,
                null);
    }
}
