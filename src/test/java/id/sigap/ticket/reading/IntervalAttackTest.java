package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.deadline.SeededCalendar;
import id.sigap.deadline.StepDue;
import id.sigap.deadline.Urgency;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.SmallCity;
import id.sigap.testing.Beside;
import id.sigap.ticket.reading.Life.Act;
import id.sigap.ticket.report.TicketRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What anybody in the tree of units can work out of the bands, looked at every midnight from some day on (promise C11):
 * five working days stay possible for the submission and for each hand-over that one's own unit had no part in, or all
 * days there could be. Over journeys by chance, with pauses, merges, delegations and refusals, and categories of all days.
 */
@Shows(Promise.C11)
@Beside
class IntervalAttackTest {

    private static final int WIDE = 5;
    private static final int BEFORE = 30;
    private static final int WATCHED = 45;
    private static final int LOOKS = 1;
    private static final String NONE = "no such report";
    private static final long SEED = Long.getLong("attack.seed", 11);

    private static final Bands SHOWN = (row, viewer, gate, today) ->
            gate.of(TicketField.URGENCY, () -> TicketViews.urgency(row, viewer, gate, today));

    /** A day that too few others could be. */
    private record Told(Viewer attacker, Life life, Act act, LocalDate looked, long open, long possible) {

        @Override
        public String toString() {
            return attacker.unit() + ", looking from " + looked + " on, tells " + act.action() + " of " + act.day()
                    + ": " + open + " of " + possible + " working days stay possible, in " + life;
        }
    }

    /** What a viewer is shown of a report's urgency. */
    @FunctionalInterface
    private interface Bands {
        @Nullable
        Urgency of(TicketRow row, Viewer viewer, Gate gate, LocalDate today);
    }

    @Test
    void nobodyInTheTreeCanTellADayThatTheirUnitHadNoPartIn() {
        assertEquals(List.of(), attack(SmallCity.LONGEST, SHOWN));
    }

    @Test
    @Tag("long")
    void norDoTheyInManyJourneys() {
        assertEquals(List.of(), attack(100 * SmallCity.LONGEST, SHOWN));
    }

    /** The attack works where there is something to find: units above that see the band of what a unit below has. */
    @Test
    void unitsAboveWouldTell() {
        List<Told> told = attack(
                SmallCity.LONGEST,
                (row, viewer, gate, today) -> gate.shown().contains(TicketField.REMINDER)
                        ? band(row.clocks().stepDue(), today)
                        : null);
        assertTrue(
                units(told).containsAll(Set.of(SmallCity.DISTRICT, SmallCity.MAYOR, SmallCity.PROVINCE)),
                told.toString());
    }

    /** So does the clock of the unit that delegated, seen by the one that got the report from it. */
    @Test
    void theClockOfWhoDelegatedWouldTell() {
        List<Told> told = attack(
                2 * SmallCity.LONGEST,
                (row, viewer, gate, today) -> gate.of(TicketField.URGENCY, () -> band(first(row), today)));
        assertTrue(units(told).containsAll(Set.of(SmallCity.SUB_DEPARTMENT, SmallCity.SECTION)), told.toString());
    }

    private static @Nullable StepDue first(TicketRow row) {
        StepDue holders = row.clocks().stepDue();
        return holders == null
                ? null
                : row.clocks().handers().values().stream()
                        .min((one, other) -> one.dueOn().compareTo(other.dueOn()))
                        .orElse(holders);
    }

    private static @Nullable Urgency band(@Nullable StepDue due, LocalDate today) {
        return due == null ? null : due.urgency(today);
    }

    private static Set<String> units(List<Told> told) {
        return new TreeSet<>(told.stream().map(each -> each.attacker().unit()).toList());
    }

    private static List<Told> attack(int journeys, Bands bands) {
        Random random = new Random(SEED);
        List<Told> told = new ArrayList<>();
        for (int journey = 0; journey < journeys; journey++) {
            Life life = Life.byChance(1 + journey % SmallCity.LONGEST, random);
            for (Viewer attacker : Life.attackers()) {
                for (int look = 0; look < LOOKS; look++) {
                    LocalDate first =
                            life.acts().get(random.nextInt(life.acts().size())).day();
                    told.addAll(attack(life, attacker, first.plusDays(1 + random.nextInt(3)), bands));
                }
            }
        }
        return told;
    }

    private static List<Told> attack(Life life, Viewer attacker, LocalDate look, Bands bands) {
        List<Told> told = new ArrayList<>();
        List<Object> seen = seen(life, attacker, look, bands);
        if (Set.of(Set.of(), NONE).containsAll(seen)) {
            return List.of(); // no sight of it: that hangs on who has it, and not on when
        }
        for (int i = 0; i < life.acts().size(); i++) {
            Act act = life.acts().get(i);
            if (act.isHandOver() && act.day().isBefore(look) && !isKnown(act, attacker)) {
                told.addAll(tells(life, i, seen, attacker, look, bands));
            }
        }
        return told;
    }

    /** Tries all days that the act could have been on, as far as the attacker knows the others, and compares. */
    private static List<Told> tells(Life life, int i, List<Object> seen, Viewer attacker, LocalDate look, Bands bands) {
        int known = bound(life, i, attacker);
        LocalDate latest = look.minusDays(1);
        if (i + 1 < life.acts().size() && life.acts().get(i + 1).day().isBefore(latest)) {
            latest = life.acts().get(i + 1).day();
        }
        LocalDate earliest =
                known < 0 ? latest.minusDays(BEFORE) : life.acts().get(known).day();
        long possible = 0;
        long open = 0;
        for (LocalDate day = earliest; !day.isAfter(latest); day = day.plusDays(1)) {
            if (!SeededCalendar.isFree(day)) {
                possible++;
                open += seen(other(life, known + 1, i, day), attacker, look, bands)
                                .equals(seen)
                        ? 1
                        : 0;
            }
        }
        return open >= Math.min(WIDE, possible)
                ? List.of()
                : List.of(new Told(attacker, life, life.acts().get(i), look, open, possible));
    }

    private static boolean isKnown(Act act, Viewer attacker) {
        return act.by().equals(attacker.unit()) || act.witnesses().contains(attacker.unit());
    }

    /** The last act before another one that bounds it: one's own, or what stopped or moved the clock that one knows. */
    private static int bound(Life life, int i, Viewer attacker) {
        int bound = -1;
        for (int before = 0; before < i; before++) {
            Act act = life.acts().get(before);
            if (isKnown(act, attacker) || (bound >= 0 && !act.isHandOver())) {
                bound = before;
            }
        }
        return bound;
    }

    /** The same with one act on another day, and what the attacker does not know before it no later than it. */
    private static Life other(Life life, int from, int moved, LocalDate day) {
        List<Act> acts = new ArrayList<>(life.acts());
        for (int i = from; i <= moved; i++) {
            Act act = acts.get(i);
            acts.set(i, i == moved || act.day().isAfter(day) ? act.on(day) : act);
        }
        return new Life(life.category(), acts);
    }

    /** What is shown at each midnight: whether there is such a report, which fields one may read, the band. */
    private static List<Object> seen(Life life, Viewer attacker, LocalDate look, Bands bands) {
        List<Object> seen = new ArrayList<>();
        Iterator<Act> acts = life.acts().iterator();
        Life.Report report = new Life.Report(life.category(), acts.next().day());
        Act next = acts.hasNext() ? acts.next() : null;
        TicketRow row = null;
        Gate gate = null;
        for (LocalDate day = look; day.isBefore(look.plusDays(WATCHED)); day = day.plusDays(1)) {
            boolean same = row != null;
            while (next != null && next.day().isBefore(day)) {
                report.play(next);
                next = acts.hasNext() ? acts.next() : null;
                same = false;
            }
            if (!same) {
                row = report.ticket.row();
                gate = Gate.of(attacker, row.facts(false));
                seen.add(gate.shown());
            }
            seen.add(gate.shown().isEmpty() ? NONE : String.valueOf(bands.of(row, attacker, gate, day)));
        }
        return seen;
    }
}
