package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.TextType;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.answer.StandardAnswer;
import id.sigap.workflow.Action;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A text that staff answer with. */
@Type("StandardAnswer")
@Description("A text that goes with a step as its reason or note. It is about nobody: whoever uses it may add to it.")
public class StandardAnswerType {

    private final StandardAnswer answer;
    private final ReferenceBook book;

    StandardAnswerType(StandardAnswer answer, ReferenceBook book) {
        this.answer = answer;
        this.book = book;
    }

    @NonNull
    @Description("Its code.")
    public String getCode() {
        return answer.code();
    }

    @NonNull
    @Description("The step that it goes with.")
    public Action getAction() {
        return answer.action();
    }

    @Description("Of which reports; null for all.")
    public @Nullable CategoryType getCategory() {
        return CategoryType.of(answer.categoryCode(), book);
    }

    @NonNull
    @Description("The text. In place of {category}, {unit} and {area} the client puts the names that the report has.")
    public TextType getText() {
        return new TextType(answer.text());
    }
}
