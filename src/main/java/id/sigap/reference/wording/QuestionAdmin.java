package id.sigap.reference.wording;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.ReferenceDraft;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.QuestionSet;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a category asks besides the description; for admins alone. Each edit makes a version more. */
@UseCase
public class QuestionAdmin {

    private final ReferenceEdits edits;
    private final QuestionEditRows rows;

    QuestionAdmin(ReferenceEdits edits, QuestionEditRows rows) {
        this.edits = edits;
        this.rows = rows;
    }

    /**
     * What the category asks from then on; without questions it asks nothing. Nothing is done if it asks the same already.
     *
     * @throws Problem (in the Uni) of {@link ReferenceEdits#edit}, what is wrong with the questions, or CATEGORY_UNKNOWN
     */
    public Uni<EditView> ask(Viewer viewer, EditRequest request, QuestionListDraft sent) {
        return edits.edit(viewer, request, sent::judged, (draft, questions) -> {
            KnownCategories.require(sent.categoryCode(), draft.before());
            QuestionSet next = next(sent.categoryCode(), questions, draft);
            return next == null
                    ? Uni.createFrom().voidItem()
                    : draft.change(
                            ReferenceKind.QUESTION_SET,
                            next.categoryCode(),
                            () -> rows.current(next.categoryCode()),
                            () -> rows.add(next));
        });
    }

    /** Null if it would be the same again. */
    private static @Nullable QuestionSet next(String category, List<Question> questions, ReferenceDraft draft) {
        QuestionSet current = draft.before()
                .questions()
                .current(category)
                .orElseGet(() -> new QuestionSet(category, 0, draft.today(), List.of()));
        return current.questions().equals(questions)
                ? null
                : new QuestionSet(category, current.version() + 1, draft.today(), questions);
    }
}
