package id.sigap.statement.tariff;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a score costs: bands of it, and for each a deduction in per cent of the unit's allowance. All in hundredths of a per cent.
 *
 * @param from the first month that it applies to
 * @param bands from 0 up to 100, without a gap and without an overlap
 */
public record Tariff(YearMonth from, String source, List<Band> bands) {

    static final int WHOLE = 100_00;

    public Tariff {
        bands = List.copyOf(bands);
    }

    /**
     * Scores from one on up to another, which belongs to the next band; 100 to the last.
     *
     * @param deduction per cent of the unit's allowance
     */
    public record Band(int from, int to, int deduction) {

        private boolean isWrong() {
            return from < 0 || from >= to || to > WHOLE || deduction < 0 || deduction > WHOLE;
        }
    }

    /** Nothing, where there was nothing to do. */
    public int deduction(@Nullable Integer score) {
        return score == null
                ? 0
                : bands.stream()
                        .filter(band -> score >= band.from && (score < band.to || band.to == WHOLE))
                        .findFirst()
                        .orElseThrow()
                        .deduction;
    }

    /** Notes what is wrong with bands as they were sent, row by row: the path of each says which row. */
    static void check(List<Band> bands, String field, Faults faults) {
        List<Integer> upwards = IntStream.range(0, bands.size())
                .boxed()
                .sorted(Comparator.comparing(row -> bands.get(row).from))
                .toList();
        upwards.stream()
                .filter(row -> bands.get(row).isWrong())
                .forEach(row -> faults.add(new Problem(ProblemCode.BAND_INVALID, at(field, row, "from"))));
        if (!faults.isEmpty()) {
            return;
        }
        int reached = 0;
        for (int row : upwards) {
            Band band = bands.get(row);
            if (band.from != reached) {
                ProblemCode code = band.from < reached ? ProblemCode.BANDS_OVERLAP : ProblemCode.BANDS_GAP;
                faults.add(new Problem(code, at(field, row, "from")));
            }
            reached = Math.max(reached, band.to);
        }
        if (reached != WHOLE) {
            String last = upwards.isEmpty() ? field : at(field, upwards.get(upwards.size() - 1), "to");
            faults.add(new Problem(ProblemCode.BANDS_GAP, last));
        }
    }

    private static String at(String field, int row, String part) {
        return field + "." + row + "." + part;
    }
}
