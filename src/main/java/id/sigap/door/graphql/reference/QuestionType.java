package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.TextType;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.QuestionKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A question of a category. */
@Type("Question")
@Description("A question that a category asks besides the description.")
public class QuestionType {

    private final Question question;

    QuestionType(Question question) {
        this.question = question;
    }

    @NonNull
    @Description("Its code, which an answer names.")
    public String getCode() {
        return question.code();
    }

    @NonNull
    @Description("What is asked.")
    public TextType getText() {
        return new TextType(question.text());
    }

    @NonNull
    @Description("How it is answered.")
    public QuestionKind getKind() {
        return question.kind();
    }

    @Description("Whether no report of the category is taken without an answer to it.")
    public boolean isRequired() {
        return question.required();
    }

    @Description("The smallest number; null but for a number.")
    public @Nullable Integer getLeast() {
        return question.least();
    }

    @Description("The largest number, or how many characters a text may have; null for the other kinds.")
    public @Nullable Integer getMost() {
        return question.most();
    }

    @NonNull
    @ListSize(assumedSize = 2)
    @Description("What can be chosen, in order; empty but for a choice.")
    public List<@NonNull OptionType> getOptions() {
        return question.options().stream().map(OptionType::new).toList();
    }

    /** One of the answers to a choice. */
    @Type("QuestionOption")
    @Description("One of the answers to a choice.")
    public static class OptionType {

        private final Question.Option option;

        OptionType(Question.Option option) {
            this.option = option;
        }

        @NonNull
        @Description("Its code, which is the answer.")
        public String getCode() {
            return option.code();
        }

        @NonNull
        @Description("What it is called.")
        public TextType getLabel() {
            return new TextType(option.label());
        }
    }
}
