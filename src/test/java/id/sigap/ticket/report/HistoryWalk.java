package id.sigap.ticket.report;

import static id.sigap.reference.SmallCity.AGENCY;
import static id.sigap.reference.SmallCity.BUREAU;
import static id.sigap.reference.SmallCity.OFFICE;
import static id.sigap.reference.SmallCity.OTHER_AGENCY;
import static id.sigap.reference.SmallCity.OTHER_OFFICE;
import static id.sigap.reference.SmallCity.SECTION;
import static id.sigap.reference.SmallCity.SUB_DEPARTMENT;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.deadline.ClockStep;
import id.sigap.holding.DayByDay;
import id.sigap.holding.Ending;
import id.sigap.holding.Entry;
import id.sigap.reference.PlaceSource;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.SmallCity;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketNumber;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A report that the service's own code takes through a legal journey, day by day and by chance, with calendars that are amended
 * on the way. It keeps the history that was written, and tells a second count what happened.
 */
final class HistoryWalk {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final int LONGEST_GAP = 3;

    private final Random random;
    private final Ticket master;
    private final List<Entry> history = new ArrayList<>();
    private final boolean placeless;
    private ReferenceBook book;
    private Ticket ticket;
    private DayByDay count;
    private LocalDate day;
    private boolean villageKnown;

    HistoryWalk(Random random, LocalDate first, ReferenceBook book) {
        this.random = random;
        this.book = book;
        this.day = first;
        this.placeless = random.nextInt(5) == 0;
        this.villageKnown = !placeless;
        this.master = submitted(OFFICE, false);
        String holder = placeless || random.nextInt(6) == 0 ? BUREAU : OFFICE;
        this.ticket = submitted(holder, placeless);
        this.count = new DayByDay(holder, day, days(), worked());
        note(ticket.submitted(Actor.REPORTER));
    }

    List<Entry> history() {
        return history;
    }

    DayByDay count() {
        return count;
    }

    Ticket ticket() {
        return ticket;
    }

    LocalDate day() {
        return day;
    }

    ReferenceBook book() {
        return book;
    }

    /** On to the next day on which something is done; what comes by itself comes first. */
    void sleep() {
        for (int nights = random.nextInt(LONGEST_GAP + 1); nights > 0; nights--) {
            day = day.plusDays(1);
            count.midnight(day);
            lapse();
        }
    }

    /** A pause whose last day is over: the mark goes, as the nightly batch has it. */
    private void lapse() {
        LocalDate until = ticket.row().clocks().pausedUntil();
        if (until != null && until.isBefore(day)) {
            Peek.set(ticket.clocks(), "pausedUntil", null);
            note(ticket.beside(Action.RESUME, Actor.SYSTEM, at()));
            count.resumed();
        }
    }

    /** Other days off from now on; whatever moves by that is noted, as the batch does. */
    void amend(ReferenceBook newer) {
        book = newer;
        count.calendar(worked());
        if (ticket.row().clocks().stepDue() == null || ticket.row().merge().merged()) {
            return;
        }
        List<Object> before = dueDays();
        ticket.clocks().compute(book.deadlines(), ticket.category(), days());
        if (!before.equals(dueDays())) {
            note(ticket.beside(Action.RECALCULATE, Actor.SYSTEM, at()));
        }
    }

    private List<Object> dueDays() {
        return List.of(ticket.clocks().dueOn(), ticket.clocks().stepDueOn(), delegatorsDueOn());
    }

    List<LocalDate> delegatorsDueOn() {
        return List.of((LocalDate[]) Peek.at(Peek.at(ticket.clocks(), "delegation"), "delegatorsDueOn"));
    }

    /** Something that may be done now, or nothing. */
    void act() {
        List<Runnable> possible = new ArrayList<>();
        if (ticket.row().merge().merged()) {
            whileMerged(possible);
        } else {
            steps(possible);
            marks(possible);
        }
        if (!possible.isEmpty()) {
            possible.get(random.nextInt(possible.size())).run();
        }
    }

    private void steps(List<Runnable> possible) {
        switch (ticket.status()) {
            case WAITING -> waiting(possible);
            case COORDINATION -> coordination(possible);
            case DISPOSITION -> disposition(possible);
            case PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED -> atWork(possible);
            case VALIDATION, VERIFICATION -> {
                if (ticket.status() == Status.VALIDATION) {
                    possible.add(() -> step(TicketCommand.of(Action.ORDER_VERIFICATION)));
                }
                possible.add(() -> {
                    step(TicketCommand.of(Action.REFUSE_FOLLOW_UP));
                    count.refused(day);
                });
                possible.add(() -> {
                    step(TicketCommand.of(Action.APPROVE));
                    count.approved(day);
                });
            }
            case DONE -> done(possible);
            case REJECTED -> {
                if (!ticket.state(Viewer.anonymous()).withdrawn()) {
                    possible.add(this::complete);
                }
            }
        }
    }

    private void waiting(List<Runnable> possible) {
        possible.add(() -> {
            boolean takes = villageKnown && !ticket.holder().equals(OFFICE);
            step(TicketCommand.of(Action.RECEIVE), villageKnown ? OFFICE : null);
            if (takes) {
                count.handOver(ClockStep.COORDINATION, OFFICE, day, Ending.PASSED_ON);
            }
        });
        possible.add(() -> step(TicketCommand.of(Action.RECEIVE)));
        if (random.nextInt(4) == 0) {
            possible.add(this::reject);
            possible.add(() -> close(Action.WITHDRAW, Ending.TAKEN_AWAY));
        }
    }

    private void coordination(List<Runnable> possible) {
        String holder = ticket.holder();
        for (String agency : List.of(AGENCY, SUB_DEPARTMENT, OTHER_AGENCY)) {
            possible.add(() -> {
                step(TicketCommand.of(Action.DISPOSE).to(agency));
                count.handOver(ClockStep.HANDLING, agency, day, Ending.FINISHED);
            });
        }
        String area = holder.equals(OFFICE) ? "2" : "1";
        String office = area.equals("1") ? OFFICE : OTHER_OFFICE;
        possible.add(() -> correctArea(area, office));
        if (!holder.equals(BUREAU)) {
            possible.add(() -> {
                step(TicketCommand.of(Action.ACCEPT));
                count.handOver(ClockStep.HANDLING, holder, day, Ending.FINISHED);
            });
            possible.add(() -> {
                step(TicketCommand.of(Action.MOVE).to(area));
                count.passOn(ticket.holder(), day, Ending.PASSED_ON);
            });
        }
        if (random.nextInt(4) == 0) {
            possible.add(this::reject);
        }
    }

    private void correctArea(String area, String office) {
        Ending ending = ticket.holder().equals(BUREAU) ? Ending.FINISHED : Ending.PASSED_ON;
        LocalDate due = ticket.clocks().stepDueOn();
        step(TicketCommand.of(Action.CORRECT_AREA).to(area));
        // A new clock with the due day of the old one counts the same days: history cannot tell the two apart, nor need
        // it.
        if (villageKnown || ticket.clocks().stepDueOn().equals(due)) {
            count.passOn(office, day, ending);
        } else {
            count.handOver(ClockStep.COORDINATION, office, day, ending);
        }
        villageKnown = true;
    }

    private void disposition(List<Runnable> possible) {
        String holder = ticket.holder();
        for (String unit : List.of(SUB_DEPARTMENT, SECTION)) {
            if (book.isWithin(unit, holder)) {
                possible.add(() -> {
                    step(TicketCommand.of(Action.DELEGATE).to(unit));
                    count.down(unit, day);
                });
            }
        }
        String delegator = ticket.clocks().delegator();
        if (delegator != null) {
            possible.add(() -> {
                step(TicketCommand.of(Action.DELEGATE).to(delegator));
                count.back(day);
            });
        }
        possible.add(() -> step(TicketCommand.of(Action.ACCEPT)));
        possible.add(() -> {
            step(TicketCommand.of(Action.RETURN));
            count.handOver(ClockStep.COORDINATION, ticket.holder(), day, Ending.RETURNED);
        });
        maybeReject(possible);
    }

    private void atWork(List<Runnable> possible) {
        int progress = ticket.state(Viewer.anonymous()).progress();
        possible.add(() -> step(TicketCommand.of(Action.RECORD_FOLLOW_UP).withAmount(progress)));
        for (int i = 0; i < 2; i++) {
            possible.add(() -> {
                step(TicketCommand.of(Action.FINISH_FOLLOW_UP).withAmount(100));
                count.finished(BUREAU, day);
            });
        }
        String other = ticket.holder().equals(OTHER_AGENCY) ? AGENCY : OTHER_AGENCY;
        if (ticket.work().transferTo() == null) {
            possible.add(() -> step(TicketCommand.of(Action.REQUEST_TRANSFER).to(other)));
        } else {
            possible.add(() -> step(TicketCommand.of(Action.REFUSE_TRANSFER)));
            possible.add(() -> {
                step(TicketCommand.of(Action.APPROVE_TRANSFER));
                count.handOver(ClockStep.HANDLING, ticket.holder(), day, Ending.PASSED_ON);
            });
        }
        if (ticket.status() != Status.FOLLOW_UP_REJECTED) {
            maybeReject(possible);
        }
    }

    private void maybeReject(List<Runnable> possible) {
        if (random.nextInt(4) == 0) {
            possible.add(this::reject);
        }
    }

    private void reject() {
        close(
                Action.REJECT,
                ticket.status() == Status.WAITING || ticket.status() == Status.COORDINATION
                        ? Ending.FINISHED
                        : Ending.TAKEN_AWAY);
    }

    private void close(Action action, Ending ending) {
        step(TicketCommand.of(action));
        count.end(day, ending);
    }

    private void complete() {
        step(TicketCommand.of(Action.COMPLETE).withNote("x"));
        count.sentAgain(ticket.holder(), day);
    }

    private void done(List<Runnable> possible) {
        var state = ticket.state(Viewer.anonymous());
        if (!state.disputed()) {
            possible.add(() -> step(TicketCommand.of(Action.DISPUTE)));
        }
        if (state.disputePending()) {
            possible.add(() -> step(TicketCommand.of(Action.REFUSE_DISPUTE)));
            possible.add(() -> {
                step(TicketCommand.of(Action.REOPEN));
                count.reopened(BUREAU, day);
            });
        }
    }

    private void marks(List<Runnable> possible) {
        boolean paused = ticket.row().clocks().pausedUntil() != null;
        LocalDate until = day.plusDays(1 + random.nextInt(9));
        LocalDate agreed = ticket.clocks().dueOn().plusDays(1 + random.nextInt(20));
        int days = 3 + random.nextInt(10);
        offer(possible, !paused, TicketCommand.of(Action.PAUSE).withDay(until), () -> count.paused(until));
        offer(possible, paused, TicketCommand.of(Action.RESUME), () -> count.resumed());
        offer(possible, true, TicketCommand.of(Action.AGREE_DATE).withDay(agreed), () -> count.agreed(agreed));
        offer(possible, true, TicketCommand.of(Action.MERGE), () -> count.mergedOn(day));
        offer(
                possible,
                true,
                TicketCommand.of(Action.CORRECT_CATEGORY).to(SmallCity.categoryOf(days)),
                () -> count.category(days));
        possible.add(() -> note(ticket.beside(Action.COMMENT, Actor.REPORTER, at())));
    }

    private void offer(List<Runnable> possible, boolean fits, TicketCommand command, Runnable told) {
        boolean known = Workflow.table().stream()
                .anyMatch(row -> row.from() == ticket.status() && row.action() == command.action());
        if (fits && known && random.nextInt(3) == 0) {
            possible.add(() -> {
                step(command);
                told.run();
            });
        }
    }

    private void whileMerged(List<Runnable> possible) {
        boolean pending = ticket.work().isDisputePending();
        possible.add(() -> {
            step(TicketCommand.of(Action.UNMERGE));
            if (pending) {
                count.again(day);
            } else {
                count.separated();
            }
        });
        possible.add(() -> {
            note(ticket.returnedFrom(master, book, at(), day));
            count.cameBack(day);
        });
        possible.add(() -> {
            note(
                    ticket.isOpen()
                            ? ticket.makePrivate(Actor.REPORTER, at())
                            : ticket.publish(day, Actor.REPORTER, at()));
            note(ticket.partedFrom(master, book, at(), day));
            count.separated();
        });
        if (!ticket.state(Viewer.anonymous()).disputed()) {
            possible.add(() -> mark(Action.DISPUTE));
        } else if (pending) {
            possible.add(() -> mark(Action.REFUSE_DISPUTE));
        }
    }

    /** On a merged report the other's status counts: done. */
    private void mark(Action action) {
        apply(row(Status.DONE, action), TicketCommand.of(action), null);
    }

    private void step(TicketCommand command) {
        step(command, null);
    }

    private void step(TicketCommand command, String byUnit) {
        apply(row(ticket.status(), command.action()), command, byUnit);
    }

    private static Transition row(Status from, Action action) {
        return Workflow.table().stream()
                .filter(row -> row.from() == from && row.action() == action)
                .findFirst()
                .orElseThrow();
    }

    private void apply(Transition row, TicketCommand command, String byUnit) {
        Actor actor = new Actor(Role.OFFICER.name(), "person", ticket.holder(), false);
        note(ticket.apply(new AdmittedStep(row, command, actor, byUnit, at(), day, book, null, master)));
    }

    /** Some minutes after midnight or before, when the day is another one elsewhere. */
    private Instant at() {
        return day.atTime(random.nextBoolean() ? 0 : 23, random.nextInt(60))
                .atZone(JAKARTA)
                .toInstant();
    }

    /** Of its category, by its own day zero. */
    int days() {
        return book.workingDays(ticket.category(), (LocalDate) Peek.at(ticket.clocks(), "dayZero"));
    }

    private Predicate<LocalDate> worked() {
        return book.calendar()::isWorkingDay;
    }

    private void note(HistoryEntry entry) {
        Map<String, Object> said = Peek.all(entry);
        history.add(new Entry(
                day,
                (Action) said.get("action"),
                (Status) said.get("status"),
                said.get("actorRole").equals(Actor.SYSTEM.capacity()),
                (String) said.get("toUnit"),
                (LocalDate) said.get("stepDueOn"),
                (LocalDate) said.get("day"),
                (String) said.get("categoryCode")));
    }

    private Ticket submitted(String holder, boolean withoutPlace) {
        Place place = withoutPlace
                ? new Place(PlaceSource.NONE, null, null, null, null)
                : new Place(PlaceSource.CHOSEN, "1", null, null, null);
        return new Ticket(new Intake(
                new UUID(4, 8),
                new TicketNumber("JK00000000000"),
                new IntakeKey(new byte[0], new byte[0]),
                Actor.REPORTER,
                null,
                null,
                "JAKI",
                SmallCity.categoryOf(5 + random.nextInt(6)),
                place,
                "Puing",
                true,
                day.plusDays(1),
                holder,
                1,
                0,
                at(),
                day,
                book));
    }

    static final Set<Action> NOT_WALKED = Set.of(
            Action.GRANT_PHOTOS,
            Action.REVOKE_PHOTOS,
            Action.REDACT,
            Action.REVEAL,
            Action.REQUEST_ERASURE,
            Action.ERASE,
            Action.RATE);
}
