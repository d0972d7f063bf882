package id.sigap.statistics;

import id.sigap.workflow.Status;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published counts of a row, and what follows from them alone. Of a table by two things only the first two are known.
 *
 * @param received that came in during the month
 * @param resolved whose work was accepted during the month, whenever they came in
 * @param rejected that were rejected or withdrawn during the month
 * @param yearReceived that came in since the year began
 * @param yearResolved of those, the ones done when the month was over
 * @param statuses where those stood that came in during the month, in the order of {@link #STATUSES}
 * @param workingDays how long those took that were resolved, in the order of {@link #BANDS}
 */
public record FiguresView(
        int received,
        int resolved,
        @Nullable Integer rejected,
        @Nullable Integer yearReceived,
        @Nullable Integer yearResolved,
        @Nullable List<Integer> statuses,
        @Nullable List<Integer> workingDays) {

    public static final List<Status> STATUSES = Counts.STATUS;

    public static final List<WorkingDays> BANDS = Counts.BAND;

    /** From so many on there is a place in the league table. */
    static final int RANKED = 20;

    static FiguresView nothing(StatisticsTable table) {
        return table.isByTwo()
                ? new FiguresView(0, 0, null, null, null, null, null)
                : new FiguresView(0, 0, 0, 0, 0, zeros(Counts.STATUS.size()), zeros(Counts.BAND.size()));
    }

    private static List<Integer> zeros(int many) {
        return Collections.nCopies(many, 0);
    }

    /** Of those resolved, from {@value Noise#SMALLEST} on; 15 stands for that and more. */
    public @Nullable Double medianWorkingDays() {
        return workingDays == null ? null : Median.of(workingDays);
    }

    /** Of those resolved, how many took no more than seven working days. */
    public @Nullable Double promisedPercent() {
        List<Integer> bands = workingDays;
        if (bands == null) {
            return null;
        }
        int all = bands.stream().mapToInt(Integer::intValue).sum();
        int promised = Counts.BAND.stream()
                .filter(WorkingDays::isPromised)
                .mapToInt(band -> bands.get(Counts.BAND.indexOf(band)))
                .sum();
        return percent(promised, all);
    }

    /** Of those that came in since the year began, how many were done when the month was over. */
    public @Nullable Double resolvedPercent() {
        return yearReceived == null || yearResolved == null ? null : percent(yearResolved, yearReceived);
    }

    /** To a tenth. A part can be published as more than its whole: each has a deviation of its own. */
    private static @Nullable Double percent(int part, int whole) {
        return whole < Noise.SMALLEST ? null : Math.round(1000.0 * Math.min(part, whole) / whole) / 10.0;
    }
}
