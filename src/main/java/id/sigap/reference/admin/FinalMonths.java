package id.sigap.reference.admin;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.time.YearMonth;

/** Keeps edits away from what final statements were counted with. Without anybody who keeps statements nothing is final. */
@ApplicationScoped
public class FinalMonths {

    private final Instance<FrozenMonths> frozen;

    FinalMonths(Instance<FrozenMonths> frozen) {
        this.frozen = frozen;
    }

    /**
     * For an edit that moves what is due on a day or later: whatever is final of that month or of a later one would be counted
     * anew. In the unit of work of the edit.
     *
     * @param field of the input, which is said to be wrong
     * @throws Problem (in the Uni) MONTH_FINAL
     */
    public Uni<Void> requireOpen(LocalDate day, String field) {
        return Multi.createFrom()
                .iterable(frozen)
                .onItem()
                .transformToUniAndConcatenate(FrozenMonths::latest)
                .filter(latest -> !latest.isBefore(YearMonth.from(day)))
                .collect()
                .first()
                .invoke(latest -> {
                    if (latest != null) {
                        throw new Problem(ProblemCode.MONTH_FINAL, field);
                    }
                })
                .replaceWithVoid();
    }
}
