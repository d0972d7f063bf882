package id.sigap.reference.registers;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.FinalMonths;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.rules.CategoryRules;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says how many working days a category has from a day on; for admins alone. */
@UseCase
public class CategoryDaysAdmin {

    private final ReferenceEdits edits;
    private final CategoryRows rows;
    private final FinalMonths months;

    CategoryDaysAdmin(ReferenceEdits edits, CategoryRows rows, FinalMonths months) {
        this.edits = edits;
        this.rows = rows;
        this.months = months;
    }

    /**
     * How many a category has, for reports from a day on.
     *
     * @param replace whether what is said for that day already is replaced
     */
    public record Setting(String categoryCode, LocalDate validFrom, int workingDays, boolean replace) {}

    /**
     * Other working days from a day on.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, {@link CategoryRules#withDays}, or MONTH_FINAL
     */
    public Uni<EditView> set(Viewer viewer, EditRequest request, Setting setting) {
        return edits.edit(viewer, request, faults -> setting, (draft, judged) -> {
            var unused = rules(draft)
                    .withDays(judged.categoryCode(), judged.validFrom(), judged.workingDays(), judged.replace());
            return changed(
                    draft,
                    judged.categoryCode(),
                    judged.validFrom(),
                    () -> rows.putDays(judged.categoryCode(), judged.validFrom(), judged.workingDays()));
        });
    }

    /**
     * The number of days before goes on.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, {@link CategoryRules#withoutDays}, or MONTH_FINAL
     */
    public Uni<EditView> withdraw(Viewer viewer, EditRequest request, String categoryCode, LocalDate validFrom) {
        return edits.edit(viewer, request, faults -> categoryCode, (draft, code) -> {
            var unused = rules(draft).withoutDays(code, validFrom);
            return changed(draft, code, validFrom, () -> rows.withdrawDays(code, validFrom));
        });
    }

    private static CategoryRules rules(ReferenceDraft draft) {
        return new CategoryRules(draft.before(), draft.today());
    }

    private Uni<Void> changed(
            ReferenceDraft draft, String code, LocalDate validFrom, Supplier<Uni<@Nullable String>> write) {
        return months.requireOpen(validFrom, "validFrom")
                .chain(() -> draft.change(
                        ReferenceKind.CATEGORY_DAYS,
                        LogCode.of(code, validFrom),
                        () -> rows.findDays(code, validFrom),
                        write));
    }
}
