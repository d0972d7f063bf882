package id.sigap.ticket.workload;

import java.util.List;

/** What units have to do now. */
public record OpenWorkView(List<Unit> units) {

    /** From how many working days since the hand-over on an open report is of which age. */
    public static final List<Integer> AGES = List.of(0, 4, 6, 8, 15);

    /**
     * Open reports that one unit has, by the band of its clock.
     *
     * @param ages how many of each age of {@link #AGES}
     */
    public record Unit(String code, long onTrack, long dueSoon, long overdue, List<Long> ages) {

        static Unit idle(String code) {
            return new Unit(code, 0, 0, 0, AGES.stream().map(age -> 0L).toList());
        }
    }
}
