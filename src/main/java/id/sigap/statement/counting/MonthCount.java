package id.sigap.statement.counting;

import id.sigap.holding.reading.BookRules;
import id.sigap.holding.reading.HeldReports;
import id.sigap.reference.ReferenceBook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Map;

/** Counts a month from history, report by report: the one way in which figures come about, be it the first time or again. */
@ApplicationScoped
public class MonthCount {

    private final HeldReports holdings;

    MonthCount(HeldReports holdings) {
        this.holdings = holdings;
    }

    /** What each unit did, as far as it did anything. What was written after the month changes nothing. */
    public Uni<Map<String, Figures>> of(YearMonth month, String bureau, ReferenceBook book) {
        MonthSums sums = new MonthSums(month, book.calendar());
        return holdings.between(month.atDay(1), month.atEndOfMonth(), bureau, new BookRules(book))
                .onItem()
                .invoke(report -> report.forEach(sums::add))
                .collect()
                .last()
                .map(last -> sums.figures());
    }
}
