package id.sigap.ticket.workload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of units in a month, each unit by itself: of sums over units, differences would tell what is not told of one.
 *
 * @param told whether figures of the month are told to who asks: to who knows no times, once it is over and counted
 */
public record UnitFiguresView(boolean told, List<Unit> units) {

    /**
     * One unit's figures; null where they are not told.
     *
     * @param answeredWithinOneDay of those answered, in one working day
     * @param medianAnswerDays working days to the first answer; of five or more
     * @param medianDays working days that the unit's clock ran until its step was done; of five or more
     */
    public record Unit(
            String code,
            @Nullable Long received,
            @Nullable Long answered,
            @Nullable Long answeredWithinOneDay,
            @Nullable Long finished,
            @Nullable Long finishedLate,
            @Nullable Long returned,
            @Nullable Long refused,
            @Nullable Double medianAnswerDays,
            @Nullable Double medianDays) {

        static Unit untold(String code) {
            return new Unit(code, null, null, null, null, null, null, null, null, null);
        }
    }
}
