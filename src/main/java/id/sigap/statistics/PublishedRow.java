package id.sigap.statistics;

import java.util.List;

/** A row of a table as it is published, or one of true counts in the same order; they are those of {@link Counts}. */
record PublishedRow(StatisticsTable table, String code, String otherCode, List<Integer> counts) {

    boolean isEmpty() {
        return counts.stream().allMatch(count -> count == 0);
    }
}
