package id.sigap.reference.rules;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.LookAlikes;
import id.sigap.text.Texts;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names that everybody is shown. */
final class Names {

    private Names() {}

    /**
     * One that nobody takes for another's.
     *
     * @param others the names of those that are not closed
     * @throws Problem what is wrong with it as a text, or NAME_TAKEN
     */
    static String distinct(@Nullable String given, Stream<String> others, String field) {
        String name = Texts.name(given, field);
        String look = LookAlikes.look(name);
        if (look.isEmpty()) {
            throw new Problem(ProblemCode.TEXT_INVALID, field);
        }
        if (others.map(LookAlikes::look).anyMatch(look::equals)) {
            throw new Problem(ProblemCode.NAME_TAKEN, field);
        }
        return name;
    }

    /** In both languages; both are looked at before either is refused. Null where one of them was. */
    static @Nullable LocalizedText distinct(
            @Nullable String indonesian, @Nullable String english, Stream<LocalizedText> others, Faults faults) {
        var all = others.toList();
        String id = faults.check(() -> distinct(indonesian, all.stream().map(LocalizedText::id), "nameIndonesian"));
        String en = faults.check(() -> distinct(english, all.stream().map(LocalizedText::en), "nameEnglish"));
        return id == null || en == null ? null : new LocalizedText(id, en);
    }
}
