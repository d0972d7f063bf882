package id.sigap.reference.wording;

import id.sigap.access.StaffRights;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Tells staff what they can say with a step. Answered from memory. */
@UseCase
public class StandardAnswerReading {

    private final ReferenceData reference;

    StandardAnswerReading(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * Those that go with a step of a report of a category; what is meant for that category comes first.
     *
     * @param categoryCode null for those that go with any
     * @throws Problem (in the Uni) FORBIDDEN or CATEGORY_UNKNOWN
     */
    public Uni<StandardAnswersView> of(Viewer viewer, Action action, @Nullable String categoryCode) {
        return Uni.createFrom().item(() -> {
            StaffRights.requireStepTaker(viewer);
            ReferenceBook book = reference.book();
            if (categoryCode != null) {
                KnownCategories.require(categoryCode, book);
            }
            return new StandardAnswersView(book.standardAnswers().of(action, categoryCode));
        });
    }
}
