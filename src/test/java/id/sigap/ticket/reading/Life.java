package id.sigap.ticket.reading;

import static id.sigap.reference.SmallCity.AGENCY;
import static id.sigap.reference.SmallCity.BOOK;
import static id.sigap.reference.SmallCity.BUREAU;
import static id.sigap.reference.SmallCity.DISTRICT;
import static id.sigap.reference.SmallCity.MAYOR;
import static id.sigap.reference.SmallCity.OFFICE;
import static id.sigap.reference.SmallCity.OTHER_AGENCY;
import static id.sigap.reference.SmallCity.SUB_DEPARTMENT;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.PlaceSource;
import id.sigap.reference.SmallCity;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.report.Actor;
import id.sigap.ticket.report.AdmittedStep;
import id.sigap.ticket.report.Intake;
import id.sigap.ticket.report.IntakeKey;
import id.sigap.ticket.report.Place;
import id.sigap.ticket.report.Ticket;
import id.sigap.workflow.Action;
import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to one report, day by day: made by chance, and then played again as often as one likes with other days. */
record Life(String category, List<Act> acts) {

    private static final Set<Action> HAND_OVERS = EnumSet.of(
            Action.SUBMIT,
            Action.RECEIVE,
            Action.MOVE,
            Action.CORRECT_AREA,
            Action.DISPOSE,
            Action.DELEGATE,
            Action.RETURN,
            Action.APPROVE_TRANSFER);

    private static final int LONGEST = 14;
    private static final int LONGEST_GAP = 4;

    /**
     * One step.
     *
     * @param by the unit that does it; the Bureau's steps have its code
     * @param witnesses the units that had it before and after
     */
    record Act(Action action, TicketCommand command, String by, LocalDate day, Set<String> witnesses) {

        Act on(LocalDate other) {
            return new Act(action, command, by, other, witnesses);
        }

        @Override
        public String toString() {
            return day + " " + action + " by " + by + (command.target() == null ? "" : " to " + command.target());
        }

        boolean isHandOver() {
            return HAND_OVERS.contains(action);
        }
    }

    /** A report on its way. */
    static final class Report {

        private static final UUID ID = new UUID(4, 8);

        private final Ticket master = submitted(SmallCity.categoryOf(7), LocalDate.of(2026, 1, 1));
        final Ticket ticket;

        Report(String category, LocalDate day) {
            ticket = submitted(category, day);
        }

        private static Ticket submitted(String category, LocalDate day) {
            Place place = new Place(PlaceSource.CHOSEN, "1", null, null, null);
            IntakeKey key = new IntakeKey(new byte[0], new byte[0]);
            TicketNumber number = new TicketNumber("JK00000000000");
            return new Ticket(new Intake(
                    ID,
                    number,
                    key,
                    Actor.REPORTER,
                    null,
                    null,
                    "JAKI",
                    category,
                    place,
                    "Puing",
                    true,
                    day.plusDays(1),
                    OFFICE,
                    1,
                    0,
                    Instant.EPOCH,
                    day,
                    BOOK));
        }

        void play(Act act) {
            Transition row = Workflow.table().stream()
                    .filter(each -> each.from() == ticket.status() && each.action() == act.action)
                    .findFirst()
                    .orElseThrow();
            Actor actor = new Actor(Role.OFFICER.name(), "person", act.by, false);
            String office = act.action == Action.RECEIVE ? act.by : null;
            ticket.apply(new AdmittedStep(row, act.command, actor, office, Instant.EPOCH, act.day, BOOK, null, master));
        }
    }

    static Life byChance(int days, Random random) {
        String category = SmallCity.categoryOf(days);
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(600));
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(Action.SUBMIT, TicketCommand.of(Action.SUBMIT), OFFICE, day, Set.of(OFFICE)));
        Report report = new Report(category, day);
        while (acts.size() < LONGEST) {
            day = day.plusDays(random.nextInt(LONGEST_GAP + 1));
            List<Act> possible = possible(report.ticket, day, random);
            if (possible.isEmpty()) {
                break;
            }
            Act act = possible.get(random.nextInt(possible.size()));
            String before = report.ticket.holder();
            report.play(act);
            acts.add(new Act(act.action, act.command, act.by, day, witnesses(before, report.ticket.holder())));
        }
        return new Life(category, List.copyOf(acts));
    }

    private static Set<String> witnesses(String before, String after) {
        return before.equals(after) ? Set.of(before) : Set.of(before, after);
    }

    private static List<Act> possible(Ticket ticket, LocalDate day, Random random) {
        String holder = ticket.holder();
        boolean merged = ticket.row().merge().merged();
        if (merged) {
            return List.of(bureau(TicketCommand.of(Action.UNMERGE), day));
        }
        List<Act> acts = new ArrayList<>();
        switch (ticket.status()) {
            case WAITING -> acts.add(act(Action.RECEIVE, null, OFFICE, day));
            case COORDINATION -> {
                for (String agency : List.of(AGENCY, AGENCY, SUB_DEPARTMENT, DISTRICT, MAYOR, OTHER_AGENCY)) {
                    acts.add(act(Action.DISPOSE, agency, holder, day));
                }
                String other = holder.equals(OFFICE) ? "2" : "1";
                acts.add(bureau(TicketCommand.of(Action.CORRECT_AREA).to(other), day));
                if (!holder.equals(BUREAU)) {
                    acts.add(act(Action.ACCEPT, null, holder, day));
                    acts.add(act(Action.MOVE, other, holder, day));
                }
            }
            case DISPOSITION -> {
                below(holder).forEach(unit -> {
                    acts.add(act(Action.DELEGATE, unit, holder, day));
                    acts.add(act(Action.DELEGATE, unit, holder, day));
                });
                Stream.ofNullable(ticket.clocks().delegator())
                        .forEach(unit -> acts.add(act(Action.DELEGATE, unit, holder, day)));
                acts.add(act(Action.RETURN, null, holder, day));
                acts.add(act(Action.ACCEPT, null, holder, day));
            }
            case PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED -> atWork(ticket, day, acts);
            case VALIDATION -> {
                acts.add(bureau(TicketCommand.of(Action.REFUSE_FOLLOW_UP), day));
                acts.add(bureau(TicketCommand.of(Action.APPROVE), day));
            }
            case DONE -> acts.add(bureau(TicketCommand.of(Action.REOPEN), day));
            case VERIFICATION, REJECTED -> {}
        }
        addMarks(ticket, day, random, acts);
        return acts;
    }

    private static void atWork(Ticket ticket, LocalDate day, List<Act> acts) {
        String holder = ticket.holder();
        acts.add(new Act(
                Action.RECORD_FOLLOW_UP,
                TicketCommand.of(Action.RECORD_FOLLOW_UP).withAmount(10),
                holder,
                day,
                Set.of()));
        acts.add(new Act(
                Action.FINISH_FOLLOW_UP,
                TicketCommand.of(Action.FINISH_FOLLOW_UP).withAmount(100),
                holder,
                day,
                Set.of()));
        if (ticket.work().transferTo() == null) {
            acts.add(act(Action.REQUEST_TRANSFER, holder.equals(OTHER_AGENCY) ? AGENCY : OTHER_AGENCY, holder, day));
        } else {
            acts.add(bureau(TicketCommand.of(Action.APPROVE_TRANSFER), day));
        }
    }

    private static void addMarks(Ticket ticket, LocalDate day, Random random, List<Act> acts) {
        List<TicketCommand> marks = List.of(
                TicketCommand.of(Action.PAUSE).withDay(day.plusDays(1 + random.nextInt(9))),
                TicketCommand.of(Action.RESUME),
                TicketCommand.of(Action.MERGE),
                TicketCommand.of(Action.AGREE_DATE)
                        .withDay(ticket.clocks().dueOn().plusDays(1 + random.nextInt(20))));
        boolean paused = ticket.row().clocks().pausedUntil() != null;
        for (TicketCommand mark : marks) {
            boolean fits = paused ? mark.action() != Action.PAUSE : mark.action() != Action.RESUME;
            boolean known = Workflow.table().stream()
                    .anyMatch(row -> row.from() == ticket.status() && row.action() == mark.action());
            if (fits && known && random.nextInt(3) == 0) {
                acts.add(bureau(mark, day));
            }
        }
    }

    private static List<String> below(String holder) {
        return BOOK.unitTree(holder).stream()
                .filter(unit -> BOOK.isOpenAgency(unit, LocalDate.of(2026, 1, 1)) && !unit.equals(holder))
                .toList();
    }

    private static Act act(Action action, String target, String by, LocalDate day) {
        return new Act(action, TicketCommand.of(action).to(target), by, day, Set.of());
    }

    private static Act bureau(TicketCommand command, LocalDate day) {
        return new Act(command.action(), command, BUREAU, day, Set.of());
    }

    /** Officers of every unit, and the heads of the urban villages. */
    static List<Viewer> attackers() {
        return SmallCity.units().stream()
                .map(code -> {
                    String area = BOOK.unit(code).map(OrgUnit::areaCode).orElse(null);
                    Role role = area == null ? Role.OFFICER : Role.LURAH;
                    return new Viewer("person", Set.of(role), code, BOOK.unitTree(code), area, null);
                })
                .toList();
    }
}
