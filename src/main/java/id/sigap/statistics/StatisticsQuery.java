package id.sigap.statistics;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarMonths;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which figures somebody wants.
 *
 * @param month the last of the months, as {@code 2026-01}; null for the latest that is published
 * @param months how many, up to that one
 * @param code of what alone; null for all there is
 */
public record StatisticsQuery(
        StatisticsTable table,
        @Nullable String month,
        int months,
        @Nullable String code) {

    static final int MOST_MONTHS = 60;
    private static final int YEAR = 12;

    /** @throws Problem MONTH_INVALID or YEAR_OUT_OF_RANGE */
    @Nullable
    LocalDate firstDay() {
        return month == null ? null : CalendarMonths.parse(month, "month").atDay(1);
    }

    /**
     * Many months of one thing, or one month of all: never both.
     *
     * @throws Problem STATISTICS_SCOPE, or what says that a code is unknown
     */
    void check(ReferenceBook book) {
        boolean one = code != null || table == StatisticsTable.CITY;
        if (months < 1 || months > (one ? MOST_MONTHS : 1)) {
            throw new Problem(ProblemCode.STATISTICS_SCOPE, "months");
        }
        if (table.isByTwo() ? code == null : code != null && table == StatisticsTable.CITY) {
            throw new Problem(ProblemCode.STATISTICS_SCOPE, "code");
        }
        if (code != null && table.dimensions().stream().noneMatch(dimension -> dimension.knows(code, book))) {
            throw new Problem(table.dimensions().get(0).unknown(), "code");
        }
    }

    /** Whether there is one row a month: of the city, or of one code in a table by one thing. */
    boolean isOfOne() {
        return !table.isByTwo() && (code != null || table == StatisticsTable.CITY);
    }

    /** The code of that row. */
    String onlyCode() {
        return code == null ? StatisticsDimension.NONE : code;
    }

    /** How many months before the last one those lie that are needed, with what each is compared with. */
    Integer[] offsets() {
        return IntStream.range(0, months)
                .flatMap(back -> IntStream.of(back, back + 1, back + YEAR))
                .distinct()
                .boxed()
                .toArray(Integer[]::new);
    }
}
