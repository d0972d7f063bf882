package id.sigap.statement;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.statement.FinalRows.Signer;
import id.sigap.statement.tariff.Hundredths;
import id.sigap.statement.tariff.Tariff;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements become final by the signature of a person: nothing is deducted that nobody has signed. */
@UseCase
public class StatementSignatures {

    /** Until then they are computed anew. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final StatementChange change;
    private final MonthRows months;
    private final Finals finals;
    private final Clock clock;

    StatementSignatures(StatementChange change, MonthRows months, Finals finals, Clock clock) {
        this.change = change;
        this.months = months;
        this.finals = finals;
        this.clock = clock;
    }

    /**
     * By somebody of the Bureau or an admin, who is not of the unit, and neither objected nor decided on the objection; once the
     * time for objections is over.
     *
     * @param deductionPercent what is signed
     * @param name of who signs, as the token has it
     * @throws Problem (in the Uni) FORBIDDEN, FOUR_EYES, SIGNER_UNNAMED, PERCENT_INVALID, STATEMENT_UNKNOWN, STATEMENT_FINAL,
     *     OBJECTIONS_POSSIBLE, OBJECTION_OPEN, CONFLICT, or UNAVAILABLE while it is computed anew
     */
    public Uni<StatementView> sign(
            Viewer viewer, String month, String unit, double deductionPercent, @Nullable String name) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireSigner(viewer, unit);
            if (name == null) {
                throw new Problem(ProblemCode.SIGNER_UNNAMED);
            }
            int deduction = Hundredths.parse(deductionPercent, "deductionPercent");
            Signer signer = new Signer(viewer.person().orElseThrow(), name);
            return change.of(month, unit, (statement, tariff) -> {
                require(statement, tariff, signer, deduction);
                return Ripe.check(months, statement.month()).chain(ripe -> {
                    if (!ripe) {
                        throw Problem.later(ProblemCode.UNAVAILABLE, SOON);
                    }
                    return finals.freeze(List.of(statement), tariff, signer);
                });
            });
        });
    }

    private void require(Stored statement, Tariff tariff, Signer signer, int deduction) {
        if (statement.isObjectedOrDecidedBy(signer.person())) {
            throw new Problem(ProblemCode.FOUR_EYES);
        }
        if (!LocalDate.now(clock).isAfter(statement.objectionsUntil())) {
            throw new Problem(ProblemCode.OBJECTIONS_POSSIBLE, "month");
        }
        if (statement.awaitsDecision()) {
            throw new Problem(ProblemCode.OBJECTION_OPEN, "month");
        }
        if (tariff.deduction(statement.score()) != deduction) {
            throw new Problem(ProblemCode.CONFLICT, "deductionPercent");
        }
    }
}
