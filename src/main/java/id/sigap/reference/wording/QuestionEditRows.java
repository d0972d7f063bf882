package id.sigap.reference.wording;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.admin.ReferenceChangeRows;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.Question.Option;
import id.sigap.reference.question.QuestionSet;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes versions of what categories ask. Only inside a unit of work. */
@ApplicationScoped
class QuestionEditRows {

    private static final String CURRENT = """
            select jsonb_build_object('version'::text, s.version, 'questions'::text, (
              select jsonb_agg(to_jsonb(q) - 'category_code'::text - 'version'::text || jsonb_build_object('options'::text, (
                select jsonb_agg(to_jsonb(o) - 'category_code'::text - 'version'::text - 'question_code'::text order by o.place)
                from question_option o where o.category_code = q.category_code and o.version = q.version
                  and o.question_code = q.code)) order by q.place)
              from question q where q.category_code = s.category_code and q.version = s.version))::text
            from question_set s where s.category_code = $1 order by s.version desc limit 1""";

    private static final String ADD_SET =
            "insert into question_set (category_code, version, asked_from) values ($1, $2, $3)";

    private static final String ADD_QUESTIONS = """
            insert into question (category_code, version, place, code, text_id, text_en, kind, required, least, most)
            select $1::text, $2::int, q.place, q.code, q.text_id, q.text_en, q.kind, q.required, q.least, q.most
            from jsonb_to_recordset($3::jsonb) q(place int, code text, text_id text, text_en text, kind text,
              required boolean, least int, most int)""";

    private static final String ADD_OPTIONS = """
            insert into question_option (category_code, version, question_code, place, code, label_id, label_en)
            select $1::text, $2::int, o.question_code, o.place, o.code, o.label_id, o.label_en
            from jsonb_to_recordset($3::jsonb) o(question_code text, place int, code text, label_id text, label_en text)""";

    QuestionEditRows() {}

    /** The version that is asked now, whole. */
    Uni<@Nullable String> current(String categoryCode) {
        return Transaction.current().ask(CURRENT, Tuple.of(categoryCode)).map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> add(QuestionSet set) {
        Transaction mine = Transaction.current();
        return mine.ask(ADD_SET, Tuple.of(set.categoryCode(), set.version(), set.askedFrom()))
                .chain(() -> mine.ask(
                        ADD_QUESTIONS, with(set, inOrder(new JsonArray(), set.questions(), QuestionEditRows::row))))
                .chain(() -> mine.ask(ADD_OPTIONS, with(set, options(set))))
                .chain(() -> current(set.categoryCode()));
    }

    private static Tuple with(QuestionSet set, JsonArray rows) {
        return Tuple.of(set.categoryCode(), set.version(), rows);
    }

    private static JsonArray options(QuestionSet set) {
        JsonArray rows = new JsonArray();
        set.questions()
                .forEach(
                        question -> inOrder(rows, question.options(), (place, option) -> row(question, place, option)));
        return rows;
    }

    private static <T> JsonArray inOrder(JsonArray into, List<T> entries, BiFunction<Integer, T, JsonObject> row) {
        for (int place = 0; place < entries.size(); place++) {
            into.add(row.apply(place, entries.get(place)));
        }
        return into;
    }

    private static JsonObject row(int place, Question question) {
        return new JsonObject()
                .put("place", place)
                .put("code", question.code())
                .put("text_id", question.text().id())
                .put("text_en", question.text().en())
                .put("kind", question.kind().name())
                .put("required", question.required())
                .put("least", question.least())
                .put("most", question.most());
    }

    private static JsonObject row(Question question, int place, Option option) {
        return new JsonObject()
                .put("question_code", question.code())
                .put("place", place)
                .put("code", option.code())
                .put("label_id", option.label().id())
                .put("label_en", option.label().en());
    }
}
