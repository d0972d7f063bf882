package id.sigap.ticket.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.SeededCalendar;
import id.sigap.deadline.Stops;
import id.sigap.holding.DayByDay;
import id.sigap.holding.Entry;
import id.sigap.holding.Holding;
import id.sigap.holding.Holdings;
import id.sigap.holding.Rules;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.SmallCity;
import id.sigap.testing.Beside;
import id.sigap.workflow.Action;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is read off a history is what happened: in journeys by chance that the service's own code took, through pauses, returns,
 * delegations, refusals, disputes, merges and amended calendars. Compared with the due days that it stored, and with a second
 * count, midnight by midnight.
 */
@Shows(Promise.I9)
@Beside
class HoldingsWalkTest {

    private static final long SEED = Long.getLong("holdings.seed", 18);
    private static final int JOURNEYS = 1_500;
    private static final int ACTS = 22;

    private final Set<Action> seen = EnumSet.noneOf(Action.class);

    /** The days off as they were known from some day on. */
    private static final class Known implements Rules {

        private final NavigableMap<LocalDate, ReferenceBook> books = new TreeMap<>();

        private ReferenceBook on(LocalDate day) {
            return books.floorEntry(day).getValue();
        }

        @Override
        public LocalDate handlingDueOn(
                LocalDate knownOn,
                LocalDate dayZero,
                LocalDate from,
                Stops stops,
                String category,
                @Nullable LocalDate agreedOn) {
            ReferenceBook book = on(knownOn);
            return book.deadlines()
                    .step(ClockStep.HANDLING, from, stops, category, book.workingDays(category, dayZero), agreedOn)
                    .dueOn();
        }

        @Override
        public LocalDate nextWorkingDay(LocalDate knownOn, LocalDate after, Stops stops) {
            return on(knownOn).calendar().workingDaysAfter(after, 1, stops);
        }
    }

    @Test
    void holdingsAreWhatHappened() {
        walk(JOURNEYS, SEED);
        Set<Action> missed = EnumSet.complementOf(EnumSet.copyOf(seen));
        missed.removeAll(HistoryWalk.NOT_WALKED);
        assertEquals(Set.of(), missed, "acts that no journey came by");
    }

    @Test
    @Tag("long")
    void holdingsAreWhatHappenedInManyJourneys() {
        IntStream.range(0, 100).forEach(i -> walk(JOURNEYS, SEED + 1 + i));
    }

    private void walk(int journeys, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < journeys; i++) {
            journey(random.nextLong());
        }
    }

    private void journey(long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
        Known rules = new Known();
        Set<LocalDate> daysOff = new HashSet<>(SeededCalendar.HOLIDAYS);
        rules.books.put(first, SmallCity.BOOK);
        HistoryWalk walk = new HistoryWalk(random, first, SmallCity.BOOK);
        for (int act = 0; act < ACTS; act++) {
            LocalDate before = walk.day();
            walk.sleep();
            // At the beginning of a day, for rules are known by days.
            if (walk.day().isAfter(before) && random.nextInt(6) == 0) {
                amend(daysOff, walk.day(), random);
                ReferenceBook newer = SmallCity.withDaysOff(act + 2, daysOff);
                rules.books.put(walk.day(), newer);
                walk.amend(newer);
            }
            walk.act();
            check(walk, rules, seed);
        }
        walk.history().forEach(entry -> seen.add(entry.action()));
    }

    /** Two days nearby become days off, or are worked after all. */
    private static void amend(Set<LocalDate> daysOff, LocalDate today, Random random) {
        for (int i = 0; i < 2; i++) {
            LocalDate day = today.plusDays(random.nextInt(16) - 3);
            if (!daysOff.remove(day)) {
                daysOff.add(day);
            }
        }
    }

    private static void check(HistoryWalk walk, Known rules, long seed) {
        List<Holding> holdings = Holdings.of(walk.history(), SmallCity.BUREAU, rules);
        String which = "journey " + seed + " of " + walk.history();
        List<DayByDay.Had> counted = walk.count().ever();
        assertEquals(
                counted.stream().map(DayByDay.Had::toString).toList(),
                holdings.stream().map(HoldingsWalkTest::said).toList(),
                which);
        for (int i = 0; i < holdings.size(); i++) {
            long days = counted.get(i).days().stream()
                    .filter(walk.book().calendar()::isWorkingDay)
                    .count();
            assertEquals(days, holdings.get(i).workingDays(walk.book().calendar(), walk.day()), which);
        }
        checkStored(walk, holdings, which);
    }

    /** The due days of clocks that run are those that the service stored, and those that follow from the days that did not count. */
    private static void checkStored(HistoryWalk walk, List<Holding> holdings, String which) {
        List<Holding> running =
                holdings.stream().filter(holding -> holding.ending() == null).toList();
        if (running.isEmpty()) {
            return;
        }
        Holding last = running.get(running.size() - 1);
        if (last.step() != ClockStep.VALIDATION) {
            List<Holding> above = running.subList(0, running.size() - 1);
            assertEquals(
                    walk.delegatorsDueOn(), above.stream().map(Holding::dueOn).toList(), which);
        }
        LocalDate stored = walk.ticket().clocks().stepDueOn();
        LocalDate counted = counted(walk, last);
        // A coordination that was passed on has what was left of its clock, but a day at least.
        boolean more = last.step() == ClockStep.COORDINATION && counted.isAfter(stored);
        assertEquals(more ? counted : stored, last.dueOn(), which);
        assertTrue(last.step() == ClockStep.COORDINATION || counted.equals(stored), which);
    }

    private static LocalDate counted(HistoryWalk walk, Holding holding) {
        String category = walk.ticket().category();
        return walk.book()
                .deadlines()
                .step(
                        holding.step(),
                        holding.handedOverOn(),
                        holding.stops(),
                        category,
                        walk.days(),
                        walk.ticket().row().clocks().agreedOn())
                .dueOn();
    }

    private static String said(Holding holding) {
        return holding.unit() + " " + holding.step() + " " + holding.handedOverOn() + " ended " + holding.endedOn()
                + " settled " + holding.settledOn() + " " + holding.ending() + (holding.late() ? " late" : "")
                + " refused " + holding.refusedOn();
    }

    /** A later entry changes nothing that was settled: what a closed month counted stays. */
    @Test
    void whatIsSettledStays() {
        Random random = new Random(SEED);
        for (int i = 0; i < JOURNEYS / 5; i++) {
            HistoryWalk walk = new HistoryWalk(random, LocalDate.of(2026, 1, 1), SmallCity.BOOK);
            Known rules = new Known();
            rules.books.put(LocalDate.MIN, SmallCity.BOOK);
            for (int act = 0; act < ACTS; act++) {
                walk.sleep();
                walk.act();
            }
            Map<String, String> settled = new TreeMap<>();
            for (int until = 1; until <= walk.history().size(); until++) {
                List<Entry> prefix = walk.history().subList(0, until);
                List<Holding> holdings = Holdings.of(prefix, SmallCity.BUREAU, rules);
                for (int n = 0; n < holdings.size(); n++) {
                    Holding holding = holdings.get(n);
                    if (holding.settledOn() != null) {
                        String outcome = holding.settledOn() + " " + holding.late();
                        String before = settled.putIfAbsent("" + n, outcome);
                        assertTrue(before == null || before.equals(outcome), walk.history()::toString);
                    }
                }
            }
        }
    }
}
