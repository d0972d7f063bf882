package id.sigap.reference.answer;

import id.sigap.problem.LocalizedText;
import id.sigap.workflow.Action;
import org.jspecify.annotations.Nullable;

/**
 * What can be said with a step, as its reason or its note.
 *
 * @param categoryCode of which reports; null for all
 * @param text with a {@link Placeholder} where a client puts in what the report says
 */
public record StandardAnswer(
        String code, Action action, @Nullable String categoryCode, LocalizedText text) {

    boolean fits(Action step, @Nullable String category) {
        return action == step && (categoryCode == null || categoryCode.equals(category));
    }
}
