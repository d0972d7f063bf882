package id.sigap.reference.wording;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.answer.Placeholder;
import id.sigap.reference.answer.StandardAnswer;
import id.sigap.text.CityTexts;
import id.sigap.text.Impersonal;
import id.sigap.text.Texts;
import id.sigap.workflow.Action;
import org.jspecify.annotations.Nullable;

/** A standard answer, as an admin sent it. */
public record StandardAnswerDraft(
        String code, Action action, @Nullable String categoryCode, String indonesian, String english) {

    /** @param faults gets ID_INVALID, what is wrong with the texts, PLACEHOLDER_UNKNOWN and TEXT_PERSONAL */
    @Nullable
    StandardAnswer judged(Faults faults) {
        String known = faults.check(() -> WordingCodes.NAMED.read(code, "code"));
        LocalizedText text = CityTexts.read(indonesian, english, Texts.REASON, "text", faults);
        if (text != null) {
            faults.require(() -> requireOfNobody(text.id(), "text.indonesian"));
            faults.require(() -> requireOfNobody(text.en(), "text.english"));
        }
        return known == null || text == null ? null : new StandardAnswer(known, action, categoryCode, text);
    }

    /** It goes to many people, and comes from nobody in particular. */
    private static void requireOfNobody(String text, String field) {
        String fixed = Placeholder.allOutOf(text);
        if (fixed.indexOf('{') >= 0 || fixed.indexOf('}') >= 0) {
            throw new Problem(ProblemCode.PLACEHOLDER_UNKNOWN, field);
        }
        if (!Impersonal.isImpersonal(fixed)) {
            throw new Problem(ProblemCode.TEXT_PERSONAL, field);
        }
    }
}
