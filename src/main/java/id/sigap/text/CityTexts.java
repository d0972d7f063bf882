package id.sigap.text;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Texts that the city itself says: in both languages, and saying nothing but what is seen of them. */
public final class CityTexts {

    private CityTexts() {}

    /**
     * As it is stored, or null if anything is wrong with it.
     *
     * @param longest in code points, in each language
     * @param field whose fields {@code indonesian} and {@code english} the faults are told at
     * @param faults gets TEXT_EMPTY, TEXT_TOO_LONG, or TEXT_INVALID also for what would hide or reorder letters on a screen
     */
    public static @Nullable LocalizedText read(
            @Nullable String indonesian, @Nullable String english, int longest, String field, Faults faults) {
        String id = faults.check(() -> plain(indonesian, longest, field + ".indonesian"));
        String en = faults.check(() -> plain(english, longest, field + ".english"));
        return id == null || en == null ? null : new LocalizedText(id, en);
    }

    private static String plain(@Nullable String text, int longest, String field) {
        String plain = Texts.required(text, longest, field);
        if (!Texts.shown(plain).equals(plain)) {
            throw new Problem(ProblemCode.TEXT_INVALID, field);
        }
        return plain;
    }
}
