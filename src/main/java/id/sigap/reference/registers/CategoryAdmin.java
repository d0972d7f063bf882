package id.sigap.reference.registers;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.Category;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.rules.CategoryRules;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.function.Function;

/** Adds, changes, closes and reopens categories; for admins alone. */
@UseCase
public class CategoryAdmin {

    private final ReferenceEdits edits;
    private final CategoryRows rows;

    CategoryAdmin(ReferenceEdits edits, CategoryRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    /**
     * A category more.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link CategoryRules#added}
     */
    public Uni<EditView> add(Viewer viewer, EditRequest request, CategoryRules.Draft category) {
        return edits.edit(viewer, request, faults -> category, (draft, judged) -> {
            Category added = rules(draft).added(judged);
            LocalDate first = judged.validFrom();
            return put(draft, added)
                    .chain(() -> draft.change(
                            ReferenceKind.CATEGORY_DAYS,
                            LogCode.of(added.code(), first),
                            () -> rows.findDays(added.code(), first),
                            () -> rows.putDays(added.code(), first, judged.workingDays())));
        });
    }

    /**
     * Another name, or whatever else is told of a category.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link CategoryRules#changed}
     */
    public Uni<EditView> change(Viewer viewer, EditRequest request, String code, CategoryRules.Edit edit) {
        return edited(viewer, request, rules -> rules.changed(code, edit));
    }

    /**
     * The last day of a category.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link CategoryRules#closed}
     */
    public Uni<EditView> close(Viewer viewer, EditRequest request, String code, LocalDate lastDay) {
        return edited(viewer, request, rules -> rules.closed(code, lastDay));
    }

    /**
     * A category that was closed is open again.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit} or {@link CategoryRules#reopened}
     */
    public Uni<EditView> reopen(Viewer viewer, EditRequest request, String code) {
        return edited(viewer, request, rules -> rules.reopened(code));
    }

    private Uni<EditView> edited(Viewer viewer, EditRequest request, Function<CategoryRules, Category> edit) {
        return edits.edit(viewer, request, faults -> edit, (draft, judged) -> put(draft, judged.apply(rules(draft))));
    }

    private static CategoryRules rules(ReferenceDraft draft) {
        return new CategoryRules(draft.before(), draft.today());
    }

    private Uni<Void> put(ReferenceDraft draft, Category category) {
        return draft.change(
                ReferenceKind.CATEGORY, category.code(), () -> rows.find(category.code()), () -> rows.put(category));
    }
}
