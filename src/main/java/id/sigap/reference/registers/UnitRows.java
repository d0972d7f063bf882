package id.sigap.reference.registers;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.admin.ReferenceChangeRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes units, each row marked as edited: seed files leave it alone from then on. */
@ApplicationScoped
class UnitRows {

    private static final String FIND = "select to_jsonb(u)::text from unit u where code = $1 for update";

    private static final String PUT = """
            insert into unit (code, name, parent_code, kind, area_code, attended, valid_from, valid_to, successor_code, source,
              edited)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'added by an admin', true)
            on conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code,
              area_code = excluded.area_code, attended = excluded.attended, valid_to = excluded.valid_to,
              successor_code = excluded.successor_code, edited = true
            returning to_jsonb(unit)::text""";

    UnitRows() {}

    Uni<@Nullable String> find(String code) {
        return Transaction.current().ask(FIND, Tuple.of(code)).map(ReferenceChangeRows::json);
    }

    /** Its kind and its first day stay once it is there. */
    Uni<@Nullable String> put(OrgUnit unit) {
        return Transaction.current()
                .ask(
                        PUT,
                        Tuple.tuple()
                                .addString(unit.code())
                                .addString(unit.name())
                                .addString(unit.parentCode())
                                .addString(unit.kind())
                                .addString(unit.areaCode())
                                .addBoolean(unit.attended())
                                .addLocalDate(unit.validity().from())
                                .addLocalDate(unit.validity().to())
                                .addString(unit.successorCode()))
                .map(ReferenceChangeRows::json);
    }
}
