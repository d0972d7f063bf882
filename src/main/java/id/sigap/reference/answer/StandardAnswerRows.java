package id.sigap.reference.answer;

import id.sigap.problem.LocalizedText;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the standard answers in the transaction that reads the other reference data. */
public final class StandardAnswerRows {

    private static final String ALL =
            "select code, action, category_code, text_id, text_en from standard_answer order by code";

    private StandardAnswerRows() {}

    /**
     * All of them.
     *
     * @param ask sends a statement without values
     */
    public static Uni<StandardAnswers> read(Function<String, Uni<RowSet<Row>>> ask) {
        return ask.apply(ALL)
                .map(rows -> new StandardAnswers(StreamSupport.stream(rows.spliterator(), false)
                        .map(StandardAnswerRows::answer)
                        .toList()));
    }

    private static StandardAnswer answer(Row row) {
        return new StandardAnswer(
                row.getString("code"),
                Action.valueOf(row.getString("action")),
                row.getString("category_code"),
                new LocalizedText(row.getString("text_id"), row.getString("text_en")));
    }
}
