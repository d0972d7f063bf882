package id.sigap.reference.registers;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.Category;
import id.sigap.reference.admin.ReferenceChangeRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes categories and their days, each row marked as edited: seed files leave it alone from then on. */
@ApplicationScoped
class CategoryRows {

    private static final String FIND = "select to_jsonb(c)::text from category c where code = $1 for update";

    private static final String PUT = """
            insert into category (code, name_id, name_en, group_code, unit_code, internal, valid_from, valid_to, source, edited)
            values ($1, $2, $3, $4, $5, $6, $7, $8, 'added by an admin', true)
            on conflict (code) do update set name_id = excluded.name_id, name_en = excluded.name_en,
              group_code = excluded.group_code, unit_code = excluded.unit_code, internal = excluded.internal,
              valid_to = excluded.valid_to, edited = true
            returning to_jsonb(category)::text""";

    private static final String FIND_DAYS = "select to_jsonb(d)::text from category_days d"
            + " where category_code = $1 and valid_from = $2 for update";

    private static final String PUT_DAYS = """
            insert into category_days (category_code, valid_from, working_days, edited) values ($1, $2, $3, true)
            on conflict (category_code, valid_from) do update set working_days = excluded.working_days, withdrawn = false,
              edited = true
            returning to_jsonb(category_days)::text""";

    private static final String WITHDRAW_DAYS = "update category_days set withdrawn = true, edited = true"
            + " where category_code = $1 and valid_from = $2 returning to_jsonb(category_days)::text";

    CategoryRows() {}

    Uni<@Nullable String> find(String code) {
        return Transaction.current().ask(FIND, Tuple.of(code)).map(ReferenceChangeRows::json);
    }

    /** Its first day stays once it is there. */
    Uni<@Nullable String> put(Category category) {
        return Transaction.current()
                .ask(
                        PUT,
                        Tuple.tuple()
                                .addString(category.code())
                                .addString(category.name().id())
                                .addString(category.name().en())
                                .addString(category.group())
                                .addString(category.unitCode())
                                .addBoolean(category.internal())
                                .addLocalDate(category.validity().from())
                                .addLocalDate(category.validity().to()))
                .map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> findDays(String code, LocalDate validFrom) {
        return Transaction.current().ask(FIND_DAYS, Tuple.of(code, validFrom)).map(ReferenceChangeRows::json);
    }

    /** There from now on, whether it was withdrawn or not. */
    Uni<@Nullable String> putDays(String code, LocalDate validFrom, int workingDays) {
        return Transaction.current()
                .ask(PUT_DAYS, Tuple.of(code, validFrom, workingDays))
                .map(ReferenceChangeRows::json);
    }

    /** Kept, so that no seed file brings it back. */
    Uni<@Nullable String> withdrawDays(String code, LocalDate validFrom) {
        return Transaction.current()
                .ask(WITHDRAW_DAYS, Tuple.of(code, validFrom))
                .map(ReferenceChangeRows::json);
    }
}
