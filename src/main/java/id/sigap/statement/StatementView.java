package id.sigap.statement;

import id.sigap.statement.counting.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A unit's statement of a month.
 *
 * @param score in hundredths of a per cent, after what was excused; null if there was nothing to do
 * @param deduction in hundredths of a per cent of the unit's allowance
 * @param objectionsUntil last day on which the unit may object
 * @param signature of who signed; null unless it is final, and where nothing is deducted
 */
public record StatementView(
        YearMonth month,
        String unit,
        StatementStage stage,
        Figures figures,
        @Nullable Integer score,
        int deduction,
        YearMonth tariffFrom,
        LocalDate objectionsUntil,
        @Nullable Objection objection,
        @Nullable Decision decision,
        @Nullable Signature signature) {

    /** What the unit has against it. */
    public record Objection(String reason, LocalDate on) {}

    /**
     * What was decided on that.
     *
     * @param excusedLate how many of those done late do not count against the unit
     * @param excusedOverdue how many of those open past their due day do not
     */
    public record Decision(int excusedLate, int excusedOverdue, String reason, LocalDate on) {}

    /** Who signed. */
    public record Signature(String name, LocalDate on) {}
}
