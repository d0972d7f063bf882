package id.sigap.reference.notice;

import id.sigap.problem.LocalizedText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the notices in the transaction that reads the other reference data. */
public final class NoticeRows {

    private static final String EMERGENCIES =
            "select category_code, text_id, text_en, phone from emergency_notice order by category_code";

    private static final String OF_DAYS = """
            select n.code, n.text_id, n.text_en, n.severity, n.valid_from, n.valid_to,
              array(select c.category_code from day_notice_category c where c.notice_code = n.code) as categories,
              array(select a.area_code from day_notice_area a where a.notice_code = n.code) as areas
            from day_notice n order by n.code""";

    private NoticeRows() {}

    /**
     * All of them.
     *
     * @param ask sends a statement without values
     */
    public static Uni<Notices> read(Function<String, Uni<RowSet<Row>>> ask) {
        return ask.apply(EMERGENCIES)
                .map(rows -> all(rows, NoticeRows::emergency))
                .chain(emergencies ->
                        ask.apply(OF_DAYS).map(rows -> new Notices(emergencies, all(rows, NoticeRows::ofDay))));
    }

    private static EmergencyNotice emergency(Row row) {
        return new EmergencyNotice(row.getString("category_code"), text(row), row.getString("phone"));
    }

    private static DayNotice ofDay(Row row) {
        return new DayNotice(
                row.getString("code"),
                text(row),
                DayNotice.Severity.valueOf(row.getString("severity")),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"),
                Set.of(row.getArrayOfStrings("categories")),
                Set.of(row.getArrayOfStrings("areas")));
    }

    private static LocalizedText text(Row row) {
        return new LocalizedText(row.getString("text_id"), row.getString("text_en"));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> mapper) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
    }
}
