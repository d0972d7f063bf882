package id.sigap.reference.wording;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.admin.ReferenceChangeRows;
import id.sigap.reference.answer.StandardAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes standard answers. Only inside a unit of work. */
@ApplicationScoped
class StandardAnswerEditRows {

    private static final String FIND = "select to_jsonb(a)::text from standard_answer a where code = $1";

    private static final String PUT = """
            insert into standard_answer (code, action, category_code, text_id, text_en) values ($1, $2, $3, $4, $5)
            on conflict (code) do update set action = excluded.action, category_code = excluded.category_code,
              text_id = excluded.text_id, text_en = excluded.text_en
            returning to_jsonb(standard_answer)::text""";

    private static final String REMOVE = "delete from standard_answer where code = $1";

    StandardAnswerEditRows() {}

    Uni<@Nullable String> find(String code) {
        return Transaction.current().ask(FIND, Tuple.of(code)).map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> put(StandardAnswer answer) {
        Tuple row = Tuple.of(
                answer.code(),
                answer.action().name(),
                answer.categoryCode(),
                answer.text().id(),
                answer.text().en());
        return Transaction.current().ask(PUT, row).map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> remove(String code) {
        return Transaction.current().ask(REMOVE, Tuple.of(code)).replaceWith((String) null);
    }
}
