package id.sigap.door.graphql;

import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A text in both languages. No field of it is called {@code id}: to the caches of clients that is what tells two objects
 * apart, and equal words would become one object.
 */
@Type("LocalizedText")
@Description("A text in Indonesian and English. Show the one your reader reads.")
public class TextType {

    private final LocalizedText text;

    public TextType(LocalizedText text) {
        this.text = text;
    }

    @NonNull
    @Description("Indonesian.")
    public String getIndonesian() {
        return text.id();
    }

    @NonNull
    @Description("English.")
    public String getEnglish() {
        return text.en();
    }

    /** Read by the field that is told a language: a type of the engine's has no fields with arguments of its own. */
    public String in(Language language) {
        return text.in(language);
    }
}
