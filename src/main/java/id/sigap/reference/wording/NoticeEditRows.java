package id.sigap.reference.wording;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.admin.ReferenceChangeRows;
import id.sigap.reference.notice.DayNotice;
import id.sigap.reference.notice.EmergencyNotice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes notices. Only inside a unit of work. */
@ApplicationScoped
class NoticeEditRows {

    private static final String EMERGENCY = "select to_jsonb(n)::text from emergency_notice n where category_code = $1";

    private static final String PUT_EMERGENCY = """
            insert into emergency_notice (category_code, text_id, text_en, phone) values ($1, $2, $3, $4)
            on conflict (category_code) do update
              set text_id = excluded.text_id, text_en = excluded.text_en, phone = excluded.phone
            returning to_jsonb(emergency_notice)::text""";

    private static final String REMOVE_EMERGENCY = "delete from emergency_notice where category_code = $1";

    private static final String OF_DAY = """
            select jsonb_build_object('notice'::text, to_jsonb(n),
              'categories'::text, (select jsonb_agg(c.category_code order by c.category_code) from day_notice_category c
                where c.notice_code = n.code),
              'areas'::text, (select jsonb_agg(a.area_code order by a.area_code) from day_notice_area a
                where a.notice_code = n.code))::text
            from day_notice n where n.code = $1""";

    private static final String PUT_OF_DAY = """
            insert into day_notice (code, text_id, text_en, severity, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)
            on conflict (code) do update set text_id = excluded.text_id, text_en = excluded.text_en,
              severity = excluded.severity, valid_from = excluded.valid_from, valid_to = excluded.valid_to""";

    private static final String CLEAR_CATEGORIES = "delete from day_notice_category where notice_code = $1";
    private static final String CLEAR_AREAS = "delete from day_notice_area where notice_code = $1";
    private static final String PUT_CATEGORIES =
            "insert into day_notice_category (notice_code, category_code) select $1::text, unnest($2::text[])";
    private static final String PUT_AREAS =
            "insert into day_notice_area (notice_code, area_code) select $1::text, unnest($2::text[])";
    private static final String REMOVE_OF_DAY = "delete from day_notice where code = $1";

    NoticeEditRows() {}

    Uni<@Nullable String> emergency(String categoryCode) {
        return json(EMERGENCY, categoryCode);
    }

    Uni<@Nullable String> put(EmergencyNotice notice) {
        return Transaction.current()
                .ask(
                        PUT_EMERGENCY,
                        Tuple.of(
                                notice.categoryCode(),
                                notice.text().id(),
                                notice.text().en(),
                                notice.phone()))
                .map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> removeEmergency(String categoryCode) {
        return gone(REMOVE_EMERGENCY, categoryCode);
    }

    /** With the categories and areas that it is about. */
    Uni<@Nullable String> ofDay(String code) {
        return json(OF_DAY, code);
    }

    Uni<@Nullable String> put(DayNotice notice) {
        Transaction mine = Transaction.current();
        Tuple row = Tuple.of(
                notice.code(),
                notice.text().id(),
                notice.text().en(),
                notice.severity().name(),
                notice.from(),
                notice.to());
        return mine.ask(PUT_OF_DAY, row)
                .chain(() -> mine.ask(CLEAR_CATEGORIES, Tuple.of(notice.code())))
                .chain(() -> mine.ask(CLEAR_AREAS, Tuple.of(notice.code())))
                .chain(() -> mine.ask(
                        PUT_CATEGORIES,
                        Tuple.of(notice.code(), notice.categories().toArray(String[]::new))))
                .chain(() -> mine.ask(
                        PUT_AREAS, Tuple.of(notice.code(), notice.areas().toArray(String[]::new))))
                .chain(() -> ofDay(notice.code()));
    }

    Uni<@Nullable String> removeDayNotice(String code) {
        return gone(REMOVE_OF_DAY, code);
    }

    private static Uni<@Nullable String> json(String statement, String code) {
        return Transaction.current().ask(statement, Tuple.of(code)).map(ReferenceChangeRows::json);
    }

    private static Uni<@Nullable String> gone(String statement, String code) {
        return Transaction.current().ask(statement, Tuple.of(code)).replaceWith((String) null);
    }
}
