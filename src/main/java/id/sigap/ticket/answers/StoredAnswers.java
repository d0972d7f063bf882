package id.sigap.ticket.answers;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.question.Answered;
import id.sigap.reference.question.QuestionSet;
import id.sigap.reference.question.Questions;
import id.sigap.text.Texts;
import id.sigap.ticket.report.HistoryEntry;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a report answered, as it is stored.
 *
 * @param category in which it was submitted
 * @param version of the questions that it answered
 * @param chosen as a JSON object, by the codes of the questions
 * @param words in the same form; null if there were none, or they are erased
 */
public record StoredAnswers(
        String category,
        int version,
        String chosen,
        @Nullable String words) {

    public static StoredAnswers of(QuestionSet asked, List<Answered> answers) {
        JsonObject words = json(answers, Answered::isWords);
        return new StoredAnswers(
                asked.categoryCode(),
                asked.version(),
                json(answers, answer -> !answer.isWords()).encode(),
                words.isEmpty() ? null : words.encode());
    }

    private static JsonObject json(List<Answered> answers, Predicate<Answered> which) {
        JsonObject json = new JsonObject();
        answers.stream()
                .filter(which)
                .forEach(answer -> json.put(answer.question().code(), answer.value()));
        return json;
    }

    /**
     * The rows that hold it, tied to the entry of the submission. To be called before that is linked, and after its photos are
     * tied to it.
     *
     * @param salt is asked where there are words
     */
    public List<Object> tiedTo(UUID ticketId, HistoryEntry entry, Supplier<byte[]> salt) {
        AnswerWords own = words == null ? null : new AnswerWords(ticketId, salt.get(), words);
        AnswerSheet sheet = new AnswerSheet(ticketId, entry.position(), this, own);
        entry.withFurtherDetail(sheet.hash());
        return own == null ? List.of(sheet) : List.of(sheet, own);
    }

    /**
     * As people read it, in the order in which it was asked.
     *
     * @throws Problem UNAVAILABLE for a version that another instance has just been told of: this one is within a second
     */
    public List<Answered> read(Questions questions) {
        QuestionSet asked = questions
                .of(category, version)
                .orElseThrow(() -> Problem.later(ProblemCode.UNAVAILABLE, Duration.ofSeconds(1)));
        JsonObject values = new JsonObject(chosen);
        if (words != null) {
            values.mergeIn(new JsonObject(words));
        }
        return asked.questions().stream()
                .filter(question -> values.containsKey(question.code()))
                .map(question -> new Answered(question, Texts.shown(values.getString(question.code()))))
                .toList();
    }
}
