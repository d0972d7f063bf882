package id.sigap.reference.registers;

import id.sigap.access.Viewer;
import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepClockRule;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.FinalMonths;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.rules.StepClockEdits;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says how long a step may take from a day of hand-over on; for admins alone. */
@UseCase
public class StepClockAdmin {

    private final ReferenceEdits edits;
    private final StepClockRows rows;
    private final FinalMonths months;

    StepClockAdmin(ReferenceEdits edits, StepClockRows rows, FinalMonths months) {
        this.edits = edits;
        this.rows = rows;
        this.months = months;
    }

    /**
     * Another clock of a step from a day on.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, {@link StepClockEdits#set}, or MONTH_FINAL
     */
    public Uni<EditView> set(Viewer viewer, EditRequest request, StepClockRule clock, boolean replace) {
        return edits.edit(viewer, request, faults -> clock, (draft, sent) -> {
            StepClockRule judged = new StepClockEdits(draft.before(), draft.today()).set(sent, replace);
            return changed(draft, judged, () -> rows.put(judged));
        });
    }

    /**
     * What was said before goes on; of a category, or else what is said of all.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, {@link StepClockEdits#withdrawn}, or MONTH_FINAL
     */
    public Uni<EditView> withdraw(
            Viewer viewer, EditRequest request, ClockStep step, @Nullable String categoryCode, LocalDate validFrom) {
        return edits.edit(viewer, request, faults -> step, (draft, judged) -> {
            StepClockRule clock =
                    new StepClockEdits(draft.before(), draft.today()).withdrawn(judged, categoryCode, validFrom);
            return changed(draft, clock, () -> rows.withdraw(clock));
        });
    }

    private Uni<Void> changed(ReferenceDraft draft, StepClockRule clock, Supplier<Uni<@Nullable String>> write) {
        String category = clock.categoryCode();
        String code = LogCode.of(clock.step() + " " + (category == null ? "*" : category), clock.validFrom());
        return months.requireOpen(clock.validFrom(), "validFrom")
                .chain(() -> draft.change(ReferenceKind.STEP_CLOCK, code, () -> rows.find(clock), write));
    }
}
