package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.TextType;
import id.sigap.problem.LocalizedText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A constant and what people call it. */
@Type("Term")
@Description("A constant and what people call it.")
public class TermType {

    private final String value;
    private final LocalizedText words;

    TermType(String value, LocalizedText words) {
        this.value = value;
        this.words = words;
    }

    @NonNull
    @Description("The constant, as the schema or a row has it.")
    public String getValue() {
        return value;
    }

    @NonNull
    @Description("What people call it.")
    public TextType getLabel() {
        return new TextType(words);
    }
}
