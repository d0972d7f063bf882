package id.sigap.door.portal.send;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.problem.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around each page of the form.
 *
 * @param number which of how many it is, for whoever fills it in
 * @param alert what happened that is about no field; null if nothing did
 * @param category the name of what is reported
 */
record Shell(
        Step step,
        int number,
        int of,
        Draft draft,
        FormErrors errors,
        @Nullable String alert,
        LocalizedText category) {

    /** How much of it is behind whoever fills it in. */
    public int percent() {
        return 100 * number / of;
    }

    /** What the page holds for the pages before and after it. */
    public List<Draft.Field> carried() {
        return draft.carried(step).toList();
    }

    /** What somebody typed that has to be mended; null if it is right. */
    public @Nullable String error(String field) {
        return errors.of(field);
    }
}
