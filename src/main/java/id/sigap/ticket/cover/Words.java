package id.sigap.ticket.cover;

import id.sigap.text.Texts;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A report's words and, of what the Bureau has hidden of them, what those outside read instead. Which spans of the description
 * and of notes these are, and which parts of photos, stands with the report and under its seal; so nobody has to look for it elsewhere.
 */
@Embeddable
@NullUnmarked // filled by Hibernate
public class Words {

    private static final String DESCRIPTION = "description";
    private static final String NOTE = "note ";
    private static final String PHOTO = "photo ";

    private String description;
    private String coveredDescription;
    private String[] covers;

    Words() {}

    public Words(String description) {
        this(description, null, null);
    }

    public Words(String description, @Nullable String coveredDescription, String @Nullable [] covers) {
        this.description = description;
        this.coveredDescription = coveredDescription;
        this.covers = covers;
    }

    /** As its reporter wrote it. */
    public String description() {
        return description;
    }

    /** What those outside read in its place; null if nothing of it is hidden. */
    public @Nullable String coveredDescription() {
        return coveredDescription;
    }

    /** What those outside read in place of the note of a step; null if nothing of it is hidden. */
    public @Nullable String coveredNote(int position, String note) {
        String spans = covers == null ? null : byTarget().get(NOTE + position);
        return spans == null ? null : Spans.read(spans).over(Texts.shown(note));
    }

    /** What is hidden of that photo; null if nothing is. */
    public @Nullable Masks masksOf(UUID photo) {
        String masks = covers == null ? null : byTarget().get(PHOTO + photo);
        return masks == null ? null : Masks.read(masks);
    }

    /** The same with that hidden of a photo; null for nothing. */
    public Words masking(UUID photo, @Nullable Masks masks) {
        return with(PHOTO + photo, masks == null ? null : masks.written());
    }

    /** What a completion adds is hidden from nobody yet. */
    public Words further(String completion) {
        String all = description + "\n\n" + completion;
        return new Words(
                all, coveredDescription == null ? null : spans(DESCRIPTION).over(Texts.shown(all)), covers);
    }

    /** The same with more of the description hidden. */
    public Words without(Spans more) {
        return with(DESCRIPTION, added(DESCRIPTION, more));
    }

    /** The same with more of a note hidden. */
    public Words without(int position, Spans more) {
        return with(NOTE + position, added(NOTE + position, more));
    }

    /** The same with nothing of the description hidden; null if nothing is. */
    public @Nullable Words revealed() {
        return byTarget().containsKey(DESCRIPTION) ? with(DESCRIPTION, null) : null;
    }

    /** The same with nothing of that note hidden; null if nothing is. */
    public @Nullable Words revealed(int position) {
        return byTarget().containsKey(NOTE + position) ? with(NOTE + position, null) : null;
    }

    private String added(String target, Spans more) {
        String before = byTarget().get(target);
        return (before == null ? more : Spans.read(before).with(more)).written();
    }

    private Words with(String target, @Nullable String cover) {
        Map<String, String> now = byTarget();
        if (cover == null) {
            now.remove(target);
        } else {
            now.put(target, cover);
        }
        String[] written = now.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .toArray(String[]::new);
        String spans = now.get(DESCRIPTION);
        return new Words(
                description,
                spans == null ? null : Spans.read(spans).over(Texts.shown(description)),
                written.length == 0 ? null : written);
    }

    private Spans spans(String target) {
        return Spans.read(byTarget().get(target));
    }

    /** In one order, however they came to be. */
    private Map<String, String> byTarget() {
        Map<String, String> spans = new TreeMap<>();
        for (String cover : covers == null ? new String[0] : covers) {
            int end = cover.indexOf(':');
            spans.put(cover.substring(0, end), cover.substring(end + 1));
        }
        return spans;
    }
}
