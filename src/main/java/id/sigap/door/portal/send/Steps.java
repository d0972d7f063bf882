package id.sigap.door.portal.send;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Category;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.question.QuestionSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which pages there are of a draft's category, and which comes after which. */
final class Steps {

    private final ReferenceBook book;
    private final LocalDate today;

    Steps(ReferenceBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    /** Whether that can be reported by a form. */
    boolean isOffered(String category) {
        return book.offeredCategory(category, today).isPresent()
                && book.notices().emergency(category).isEmpty();
    }

    /** What the category asks of this draft: in the version that was read, while that is taken. */
    Optional<QuestionSet> asked(Draft draft) {
        try {
            return book.questions()
                    .toAnswer(draft.category(), draft.asked(), today)
                    .filter(set -> !set.questions().isEmpty());
        } catch (Problem changed) {
            if (changed.code() != ProblemCode.QUESTIONS_CHANGED) {
                throw changed;
            }
            return book.questions().current(draft.category()).filter(set -> !set.questions()
                    .isEmpty());
        }
    }

    /** The version that whoever begins now reads; empty if the category asks nothing. */
    String version(String category) {
        return book.questions()
                .current(category)
                .map(set -> Integer.toString(set.version()))
                .orElse("");
    }

    Step first(Draft draft) {
        return pages(draft).get(0);
    }

    Step after(Step step, Draft draft) {
        List<Step> pages = pages(draft);
        return pages.get(Math.min(pages.size() - 1, pages.indexOf(step) + 1));
    }

    /** Empty before the first. */
    Optional<Step> before(Step step, Draft draft) {
        List<Step> pages = pages(draft);
        int at = pages.indexOf(step);
        return at > 0 ? Optional.of(pages.get(at - 1)) : Optional.empty();
    }

    Shell shell(Step step, Draft draft, FormErrors errors, @Nullable String alert) {
        List<Step> counted = new ArrayList<>(pages(draft));
        counted.remove(Step.SIMILAR);
        Step shown = step == Step.SIMILAR ? Step.PLACE : step;
        return new Shell(
                step, counted.indexOf(shown) + 2, counted.size() + 1, draft, errors, alert, name(draft.category()));
    }

    /** In how many working days what is sent today is to be done. */
    int workingDays(String category) {
        return book.workingDays(category, today);
    }

    LocalizedText name(String category) {
        return book.category(category).map(Category::name).orElse(new LocalizedText("", ""));
    }

    private List<Step> pages(Draft draft) {
        List<Step> pages = new ArrayList<>(List.of(Step.values()));
        if (asked(draft).isEmpty()) {
            pages.remove(Step.QUESTIONS);
        }
        return pages;
    }
}
