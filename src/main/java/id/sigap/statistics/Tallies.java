package id.sigap.statistics;

import id.sigap.deadline.WorkingCalendar;
import id.sigap.reference.ReferenceBook;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Counts a month's reports, each once in every table. */
final class Tallies {

    private final YearMonth month;
    private final Trees trees;
    private final WorkingCalendar calendar;
    private final Map<Place, Tally> rows = new TreeMap<>();

    Tallies(YearMonth month, ReferenceBook book) {
        this.month = month;
        this.trees = new Trees(book);
        this.calendar = book.calendar();
    }

    /** Where a row stands: in which table, and of which codes. */
    private record Place(StatisticsTable table, String code, String otherCode) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byTable = table.compareTo(other.table);
            int byCode = byTable == 0 ? code.compareTo(other.code) : byTable;
            return byCode == 0 ? otherCode.compareTo(other.otherCode) : byCode;
        }
    }

    /** The true counts of one row, each with the sum of its reports' keys. Nobody outside is told of them. */
    private static final class Tally {

        private final int[] counts;
        private final int[] keys;

        Tally(int size) {
            this.counts = new int[size];
            this.keys = new int[size];
        }

        /** Sums of keys run over: that is what makes any of them as likely as any other. */
        void count(int which, int key) {
            if (which < counts.length) {
                counts[which]++;
                keys[which] += key;
            }
        }

        /** Each protected by itself, totals too. */
        List<Integer> published() {
            return IntStream.range(0, counts.length)
                    .mapToObj(which -> Noise.published(counts[which], keys[which]))
                    .toList();
        }

        List<Integer> counts() {
            return Arrays.stream(counts).boxed().toList();
        }
    }

    void add(PastReport report, int key) {
        for (StatisticsTable table : StatisticsTable.values()) {
            Place place = new Place(table, table.codeOf(report, trees, 0), table.codeOf(report, trees, 1));
            Tally row = rows.computeIfAbsent(place, none -> new Tally(table.isByTwo() ? Counts.OF_TWO : Counts.SIZE));
            Counts.of(report, month, calendar, which -> row.count(which, key));
        }
    }

    /** What is published: rows of nothing but zeros are not there, like those of nothing at all. */
    List<PublishedRow> published() {
        return rows(Tally::published).stream().filter(row -> !row.isEmpty()).toList();
    }

    /** The truth, to compare it with a recount. */
    List<PublishedRow> counted() {
        return rows(Tally::counts).stream().filter(row -> !row.isEmpty()).toList();
    }

    private List<PublishedRow> rows(Function<Tally, List<Integer>> counts) {
        return rows.entrySet().stream()
                .map(row -> new PublishedRow(
                        row.getKey().table(),
                        row.getKey().code(),
                        row.getKey().otherCode(),
                        counts.apply(row.getValue())))
                .toList();
    }
}
