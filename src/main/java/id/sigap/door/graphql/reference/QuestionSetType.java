package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.ListSize;
import id.sigap.reference.question.QuestionSet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a category asks. */
@Type("QuestionSet")
@Description("What a category asks besides the description: a version of it, which never changes.")
public class QuestionSetType {

    private final QuestionSet asked;

    QuestionSetType(QuestionSet asked) {
        this.asked = asked;
    }

    @Description("The version, to be sent with the answers.")
    public int getVersion() {
        return asked.version();
    }

    @NonNull
    @ListSize(assumedSize = 1)
    @Description("The questions, in order.")
    public List<@NonNull QuestionType> getQuestions() {
        return asked.questions().stream().map(QuestionType::new).toList();
    }
}
