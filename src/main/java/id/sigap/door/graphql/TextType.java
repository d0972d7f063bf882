package id.sigap.door.graphql;

import id.sigap.problem.LocalizedText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A text in both languages. */
@Type("LocalizedText")
@Description("A text in Indonesian and English. Show the one your reader reads.")
public class TextType {

    private final LocalizedText text;

    public TextType(LocalizedText text) {
        this.text = text;
    }

    @NonNull
    @Name("id")
    @Description("Indonesian.")
    public String getIndonesian() {
        return text.id();
    }

    @NonNull
    @Name("en")
    @Description("English.")
    public String getEnglish() {
        return text.en();
    }
}
