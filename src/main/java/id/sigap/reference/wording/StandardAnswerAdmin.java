package id.sigap.reference.wording;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import io.smallrye.mutiny.Uni;

/** Changes what staff can say with a step; for admins alone. */
@UseCase
public class StandardAnswerAdmin {

    private final ReferenceEdits edits;
    private final StandardAnswerEditRows rows;

    StandardAnswerAdmin(ReferenceEdits edits, StandardAnswerEditRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    /**
     * One that is there from then on, whether it was or not.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, what is wrong with the draft, or CATEGORY_UNKNOWN
     */
    public Uni<EditView> set(Viewer viewer, EditRequest request, StandardAnswerDraft sent) {
        return edits.edit(viewer, request, sent::judged, (draft, answer) -> {
            if (answer.categoryCode() != null) {
                KnownCategories.require(answer.categoryCode(), draft.before());
            }
            return draft.change(
                    ReferenceKind.STANDARD_ANSWER,
                    answer.code(),
                    () -> rows.find(answer.code()),
                    () -> rows.put(answer));
        });
    }

    /**
     * Nothing is done if there is none.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, or ID_INVALID
     */
    public Uni<EditView> remove(Viewer viewer, EditRequest request, String code) {
        return edits.edit(
                viewer,
                request,
                faults -> faults.check(() -> WordingCodes.NAMED.read(code, "code")),
                (draft, known) -> draft.change(
                        ReferenceKind.STANDARD_ANSWER, known, () -> rows.find(known), () -> rows.remove(known)));
    }
}
