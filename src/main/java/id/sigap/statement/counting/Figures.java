package id.sigap.statement.counting;

import org.jspecify.annotations.Nullable;

/**
 * What a unit did in a month.
 *
 * @param received hand-overs to it in the month
 * @param doneInTime steps of it that were settled in the month, in time
 * @param doneLate those that outlasted their due day, however they ended
 * @param openOverdue clocks of it that were running when the month was over, past their due day
 * @param refusals what it had recorded as done and the Bureau refused in the month
 * @param returns what it gave back in the month
 * @param medianHalfDays median of the working days that what was done took, in half days; null for less than five
 */
public record Figures(
        int received,
        int doneInTime,
        int doneLate,
        int openOverdue,
        int refusals,
        int returns,
        @Nullable Integer medianHalfDays) {

    private static final int WHOLE = 100_00;

    public static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, 0, null);

    /**
     * Done in time of what was done or should have been, in hundredths of a per cent, half of one up; null if that was nothing.
     *
     * @param excused how many of what was late or overdue do not count against the unit
     */
    public @Nullable Integer score(int excused) {
        long all = (long) doneInTime + doneLate + openOverdue - excused;
        return all == 0 ? null : (int) ((2L * WHOLE * doneInTime + all) / (2 * all));
    }
}
