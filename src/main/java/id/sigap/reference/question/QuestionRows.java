package id.sigap.reference.question;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.question.Question.Option;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads every version of the questions in the transaction that reads the other reference data. */
public final class QuestionRows {

    private static final String SETS =
            "select category_code, version, asked_from from question_set order by category_code, version";

    private static final String QUESTIONS =
            "select category_code, version, code, text_id, text_en, kind, required, least, most from question"
                    + " order by category_code, version, place";

    private static final String OPTIONS =
            "select category_code, version, question_code, code, label_id, label_en from question_option"
                    + " order by category_code, version, question_code, place";

    private QuestionRows() {}

    /**
     * All of them.
     *
     * @param ask sends a statement without values
     */
    public static Uni<Questions> read(Function<String, Uni<RowSet<Row>>> ask) {
        return ask.apply(OPTIONS)
                .map(QuestionRows::options)
                .chain(options -> ask.apply(QUESTIONS).map(rows -> questions(rows, options)))
                .chain(questions -> ask.apply(SETS).map(rows -> sets(rows, questions)));
    }

    private static Map<List<Object>, List<Option>> options(Iterable<Row> rows) {
        Map<List<Object>, List<Option>> options = new HashMap<>();
        rows.forEach(row -> options.computeIfAbsent(key(row, row.getString("question_code")), key -> new ArrayList<>())
                .add(new Option(row.getString("code"), text(row, "label_id", "label_en"))));
        return options;
    }

    private static Map<List<Object>, List<Question>> questions(
            Iterable<Row> rows, Map<List<Object>, List<Option>> options) {
        Map<List<Object>, List<Question>> questions = new HashMap<>();
        rows.forEach(row -> questions
                .computeIfAbsent(key(row, ""), key -> new ArrayList<>())
                .add(question(row, options.getOrDefault(key(row, row.getString("code")), List.of()))));
        return questions;
    }

    private static Questions sets(Iterable<Row> rows, Map<List<Object>, List<Question>> questions) {
        List<QuestionSet> sets = new ArrayList<>();
        rows.forEach(row -> sets.add(new QuestionSet(
                row.getString("category_code"),
                row.getInteger("version"),
                row.getLocalDate("asked_from"),
                questions.getOrDefault(key(row, ""), List.of()))));
        return new Questions(sets);
    }

    private static Question question(Row row, List<Option> options) {
        return new Question(
                row.getString("code"),
                text(row, "text_id", "text_en"),
                QuestionKind.valueOf(row.getString("kind")),
                row.getBoolean("required"),
                row.getInteger("least"),
                row.getInteger("most"),
                options);
    }

    private static List<Object> key(Row row, String question) {
        return List.of(row.getString("category_code"), row.getInteger("version"), question);
    }

    private static LocalizedText text(Row row, String indonesian, String english) {
        return new LocalizedText(row.getString(indonesian), row.getString(english));
    }
}
