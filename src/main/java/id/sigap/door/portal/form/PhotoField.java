package id.sigap.door.portal.form;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form by which photos come with it: with a script one by one, without one with the form itself.
 *
 * @param id of its field in the page
 * @param photos ids of those that were taken in
 * @param key under which the next one counts once, however often the form is sent
 * @param wrong what was wrong with the last one
 */
public record PhotoField(
        String id,
        List<String> photos,
        Most most,
        String key,
        @Nullable String wrong) {

    /** Under which the ids of photos that were taken in stand in a form. */
    public static final String NAME = "photos";

    static final String KEY = "photoKey";
    static final String UPLOAD = "unggah";
    static final String REMOVE = "hapus-";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    /** How many there may be, and how large each. */
    public record Most(int photos, int megabytes) {}

    public PhotoField {
        photos = List.copyOf(photos);
    }

    public boolean full() {
        return photos.size() >= most.photos();
    }

    /** What is no id of ours names no photo; each once. */
    public static List<String> ids(List<String> sent) {
        return sent.stream().filter(id -> ID.matcher(id).matches()).distinct().toList();
    }
}
