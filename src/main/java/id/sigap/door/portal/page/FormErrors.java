package id.sigap.door.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form that was sent, in the order of its fields. */
public final class FormErrors {

    /**
     * One of them.
     *
     * @param field the id of what it is about in the page
     */
    public record FormError(String field, String text) {}

    private final List<FormError> all = new ArrayList<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    public FormErrors add(String field, String text) {
        all.add(new FormError(field, text));
        return this;
    }

    public List<FormError> all() {
        return all;
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** Of one field; null if it is right. */
    public @Nullable String of(String field) {
        Optional<FormError> found =
                all.stream().filter(error -> error.field().equals(field)).findFirst();
        return found.map(FormError::text).orElse(null);
    }
}
