package id.sigap.door.portal.track;

import id.sigap.door.portal.form.PhotoField;
import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.page.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and is shown again: what stood in it, and what is wrong with it.
 *
 * @param act which form; null if none was sent, or that for the PIN
 * @param key under which what is written counts once
 */
record Typed(@Nullable Act act, Form form, FormErrors errors, String key) {

    static Typed nothing(String key) {
        return new Typed(null, Form.NONE, FormErrors.none(), key);
    }

    /** What stands in a field of that form, and nothing in those of the others. */
    public String in(Act asked, String field) {
        return act == asked ? form.text(field) : "";
    }

    public boolean star(int star) {
        return act == Act.RATE && form.text("bintang").equals(String.valueOf(star));
    }

    public boolean wrong(String field) {
        return errors.of(field) != null;
    }

    /** What was sent keeps its key: it may have arrived. */
    public String keyOf(Act asked) {
        String sent = in(asked, "kunci");
        return sent.isEmpty() ? key : sent;
    }

    /** The photos of that form: those that came with it, and what was wrong with the last one. */
    public PhotoField photos(Act asked, PhotoField.Most most) {
        List<String> taken = act == asked ? PhotoField.ids(form.all(PhotoField.NAME)) : List.of();
        return new PhotoField(asked.photoField(), taken, most, key, errors.of(asked.photoField()));
    }

    public String version() {
        return form.text("versi");
    }

    public boolean is(Act asked) {
        return act == asked;
    }

    /** Whether a form is shown without being asked for: what is wrong in it is led to, and what is missing is asked for at once. */
    public boolean opens(Act asked) {
        return is(asked) || asked == Act.COMPLETE;
    }
}
