package id.sigap.statement;

import id.sigap.statement.counting.Figures;
import id.sigap.statement.tariff.Tariff;
import id.sigap.text.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A statement as stored.
 *
 * @param referenceVersion of the reference data that it was computed by
 * @param frozen null until it is final
 */
record Stored(
        YearMonth month,
        String unit,
        Figures figures,
        LocalDate objectionsUntil,
        String bureau,
        long referenceVersion,
        @Nullable Objected objected,
        @Nullable Decided decided,
        @Nullable Frozen frozen) {

    /** By whom it was objected to: by pseudonym. */
    record Objected(String reason, String by, LocalDate on) {}

    /** By whom that was decided. */
    record Decided(int excusedLate, int excusedOverdue, String reason, String by, LocalDate on) {}

    /**
     * What is final.
     *
     * @param signer null where nothing is deducted, and so nobody signed
     */
    record Frozen(
            Figures figures,
            @Nullable Integer score,
            int deduction,
            YearMonth tariffFrom,
            @Nullable String signer,
            LocalDate on) {}

    int excused() {
        return decided == null ? 0 : decided.excusedLate + decided.excusedOverdue;
    }

    @Nullable
    Integer score() {
        return figures.score(excused());
    }

    boolean awaitsDecision() {
        return objected != null && decided == null;
    }

    boolean isObjectedOrDecidedBy(@Nullable String person) {
        return (objected != null && objected.by.equals(person)) || (decided != null && decided.by.equals(person));
    }

    StatementView view(Tariff tariff) {
        Frozen last = frozen;
        return new StatementView(
                month,
                unit,
                stage(),
                last == null ? figures : last.figures,
                last == null ? score() : last.score,
                last == null ? tariff.deduction(score()) : last.deduction,
                last == null ? tariff.from() : last.tariffFrom,
                objectionsUntil,
                objected == null ? null : new StatementView.Objection(Texts.shown(objected.reason), objected.on),
                decided == null
                        ? null
                        : new StatementView.Decision(
                                decided.excusedLate, decided.excusedOverdue, Texts.shown(decided.reason), decided.on),
                last == null || last.signer == null ? null : new StatementView.Signature(last.signer, last.on));
    }

    private StatementStage stage() {
        if (frozen != null) {
            return StatementStage.FINAL;
        }
        return decided != null
                ? StatementStage.DECIDED
                : objected != null ? StatementStage.OBJECTED : StatementStage.DRAFT;
    }
}
