package id.sigap.door.graphql.admin;

import id.sigap.reference.question.QuestionKind;
import id.sigap.reference.wording.QuestionDraft;
import id.sigap.reference.wording.QuestionDraft.OptionDraft;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;

/** A question that a category is to ask. */
@Input("QuestionInput")
@Description("A question that a category is to ask.")
@NullUnmarked // filled by the engine
public class QuestionInput {

    @NonNull
    @Description("Its code, as WATER_DEPTH: capital letters, digits and _, up to 60; each once.")
    public String code;

    @NonNull
    @Description("What is asked; up to 200 characters.")
    public LocalizedTextInput text;

    @NonNull
    @Description("How it is answered.")
    public QuestionKind kind;

    @DefaultValue("false")
    @Description("Whether no report of the category is taken without an answer to it.")
    public boolean required;

    @Description("Of a number, the smallest: no further from nought than 1,000,000.")
    public Integer least;

    @Description(
            "Of a number, the largest: no further from nought than 1,000,000. Of a text, how many characters: 1 to 500.")
    public Integer most;

    @Description("Of a choice, 2 to 30 options, in order.")
    public List<@NonNull OptionInput> options;

    QuestionDraft draft() {
        return new QuestionDraft(
                code,
                text.indonesian,
                text.english,
                kind,
                required,
                least,
                most,
                options == null
                        ? List.of()
                        : options.stream().map(OptionInput::draft).toList());
    }

    /** One of the answers to a choice. */
    @Input("QuestionOptionInput")
    @Description("One of the answers to a choice.")
    @NullUnmarked // filled by the engine
    public static class OptionInput {

        @NonNull
        @Description("Its code: capital letters, digits and _, up to 60; each once.")
        public String code;

        @NonNull
        @Description("What it is called; up to 200 characters.")
        public LocalizedTextInput label;

        OptionDraft draft() {
            return new OptionDraft(code, label.indonesian, label.english);
        }
    }
}
