package id.sigap.statement.counting;

import id.sigap.deadline.WorkingCalendar;
import id.sigap.holding.Ending;
import id.sigap.holding.Holding;
import id.sigap.holding.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up what the units had in a month, as it was when the month was over. */
final class MonthSums {

    /** A median of fewer would tell of single reports. */
    private static final int FEWEST = 5;

    private final LocalDate first;
    private final LocalDate last;
    private final WorkingCalendar calendar;
    private final Map<String, Sums> units = new HashMap<>();

    MonthSums(YearMonth month, WorkingCalendar calendar) {
        this.first = month.atDay(1);
        this.last = month.atEndOfMonth();
        this.calendar = calendar;
    }

    private static final class Sums {
        private int received;
        private int doneInTime;
        private int doneLate;
        private int openOverdue;
        private int refusals;
        private int returns;

        /** How often it took so many working days. */
        private final TreeMap<Integer, Integer> days = new TreeMap<>();

        private Figures figures() {
            return new Figures(received, doneInTime, doneLate, openOverdue, refusals, returns, medianHalfDays());
        }

        private @Nullable Integer medianHalfDays() {
            int done = days.values().stream().mapToInt(Integer::intValue).sum();
            return done < FEWEST ? null : (Integer) (day((done - 1) / 2) + day(done / 2));
        }

        /** That of the n-th, counted from 0 from the fewest days up. */
        private int day(int n) {
            int passed = 0;
            for (Map.Entry<Integer, Integer> each : days.entrySet()) {
                passed += each.getValue();
                if (passed > n) {
                    return each.getKey();
                }
            }
            throw new IllegalStateException("there are not so many");
        }
    }

    /** @param holding read off the history up to the end of the month */
    void add(Holding holding) {
        Sums sums = units.computeIfAbsent(holding.unit(), first -> new Sums());
        sums.received += count(holding.handedOverOn());
        sums.refusals += holding.refusedOn().stream().mapToInt(this::count).sum();
        sums.returns += holding.ending() == Ending.RETURNED ? count(holding.endedOn()) : 0;
        Outcome outcome = holding.outcome(last.plusDays(1));
        int settled = count(holding.settledOn());
        // What was late when it was merged, and is apart again, has been counted for it.
        sums.openOverdue += outcome == Outcome.OVERDUE ? 1 - settled : 0;
        sums.doneInTime += outcome == Outcome.IN_TIME ? settled : 0;
        sums.doneLate += holding.late() ? settled : 0;
        if (settled == 1 && holding.ending() == Ending.FINISHED) {
            sums.days.merge(holding.workingDays(calendar, last), 1, Integer::sum);
        }
    }

    private int count(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last) ? 1 : 0;
    }

    /** Of the units that had anything at all to do with the month. */
    Map<String, Figures> figures() {
        return units.entrySet().stream()
                .map(unit -> Map.entry(unit.getKey(), unit.getValue().figures()))
                .filter(unit -> !unit.getValue().equals(Figures.NOTHING))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
