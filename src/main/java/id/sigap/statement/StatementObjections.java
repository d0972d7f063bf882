package id.sigap.statement;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Texts;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a unit has against its statement, and what is decided on it. */
@UseCase
public class StatementObjections {

    private final StatementChange change;
    private final StatementRows rows;
    private final Clock clock;

    StatementObjections(StatementChange change, StatementRows rows, Clock clock) {
        this.change = change;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * By somebody of the unit, once and in time.
     *
     * @throws Problem (in the Uni) REASON_MISSING, TEXT_TOO_LONG, TEXT_INVALID, FORBIDDEN, STATEMENT_UNKNOWN, STATEMENT_FINAL,
     *     ALREADY_OBJECTED or OBJECTION_TOO_LATE
     */
    public Uni<StatementView> object(Viewer viewer, String month, String unit, String given) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireObjector(viewer, unit);
            String reason = Texts.reason(given, Texts.NOTE, "reason");
            String person = viewer.person().orElseThrow();
            return change.of(month, unit, (statement, tariff) -> {
                if (statement.objected() != null) {
                    throw new Problem(ProblemCode.ALREADY_OBJECTED, "month");
                }
                if (LocalDate.now(clock).isAfter(statement.objectionsUntil())) {
                    throw new Problem(ProblemCode.OBJECTION_TOO_LATE, "month");
                }
                rows.object(statement, reason, person, clock.instant());
                return Uni.createFrom().voidItem();
            });
        });
    }

    /**
     * By a ticket administrator, who is not whoever objected. To excuse nothing is to refuse it.
     *
     * @throws Problem (in the Uni) REASON_MISSING, TEXT_TOO_LONG, TEXT_INVALID, EXCUSED_TOO_MANY, FORBIDDEN, FOUR_EYES,
     *     STATEMENT_UNKNOWN, STATEMENT_FINAL or NO_OBJECTION_OPEN
     */
    public Uni<StatementView> decide(Viewer viewer, String month, String unit, Excused excused, String given) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireDecider(viewer);
            Faults faults = new Faults();
            faults.require(() -> requireMost(excused.late(), Integer.MAX_VALUE, "excusedLate"));
            faults.require(() -> requireMost(excused.overdue(), Integer.MAX_VALUE, "excusedOverdue"));
            @Nullable String reason = faults.check(() -> Texts.reason(given, Texts.NOTE, "reason"));
            faults.raise();
            String person = viewer.person().orElseThrow();
            return change.of(month, unit, (statement, tariff) -> {
                if (!statement.awaitsDecision()) {
                    throw new Problem(ProblemCode.NO_OBJECTION_OPEN, "month");
                }
                if (statement.isObjectedOrDecidedBy(person)) {
                    throw new Problem(ProblemCode.FOUR_EYES);
                }
                requireMost(excused.late(), statement.figures().doneLate(), "excusedLate");
                requireMost(excused.overdue(), statement.figures().openOverdue(), "excusedOverdue");
                rows.decide(
                        statement,
                        excused.late(),
                        excused.overdue(),
                        Objects.requireNonNull(reason),
                        person,
                        clock.instant());
                return Uni.createFrom().voidItem();
            });
        });
    }

    /** How many of what was late, and of what is open past its due day, do not count against the unit. */
    public record Excused(int late, int overdue) {}

    private static void requireMost(int excused, int most, String field) {
        if (excused < 0 || excused > most) {
            throw new Problem(ProblemCode.EXCUSED_TOO_MANY, field);
        }
    }
}
