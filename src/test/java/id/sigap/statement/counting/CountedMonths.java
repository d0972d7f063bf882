package id.sigap.statement.counting;

import id.sigap.holding.Entry;
import id.sigap.holding.Holding;
import id.sigap.holding.Holdings;
import id.sigap.holding.Rules;
import id.sigap.reference.SmallCity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Months of histories, each counted from what was written by its end, as the job counts it. */
public final class CountedMonths {

    private CountedMonths() {}

    /** Of each month from the first to the last the figures of the units. */
    public static Map<YearMonth, Map<String, Figures>> of(
            List<List<Entry>> histories, Rules rules, YearMonth first, YearMonth last) {
        Map<YearMonth, Map<String, Figures>> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            MonthSums sums = new MonthSums(month, SmallCity.BOOK.calendar());
            LocalDate end = month.atEndOfMonth();
            for (List<Entry> history : histories) {
                List<Entry> written = history.stream()
                        .filter(entry -> !entry.on().isAfter(end))
                        .toList();
                Holdings.of(written, SmallCity.BUREAU, rules).forEach((Holding holding) -> sums.add(holding));
            }
            months.put(month, sums.figures());
        }
        return months;
    }
}
