package id.sigap.reference.calendar;

import id.sigap.platform.act.Transaction;
import id.sigap.reference.Holiday.HolidayKind;
import id.sigap.reference.admin.ReferenceChangeRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes the tables of the calendar, each row marked as edited: seed files leave it alone from then on. */
@ApplicationScoped
class CalendarRows {

    private static final String DAY = "select name_id, kind, basis, status, to_jsonb(h)::text as json from holiday h"
            + " where day = $1 and lower(name_id) = lower($2) for update";

    private static final String DAYS = "select day, name_id, kind, basis from holiday where day between $1 and $2"
            + " and kind in ('NATIONAL', 'COLLECTIVE') and status <> 'WITHDRAWN' order by day, name_id for update";

    private static final String PUT = """
            insert into holiday (day, name_id, kind, basis, status, edited) values ($1, $2, $3, $4, 'CONFIRMED', true)
            on conflict (day, name_id) do update set kind = excluded.kind, basis = excluded.basis, edited = true,
              status = case when holiday.status = 'WITHDRAWN' then 'CONFIRMED' else holiday.status end
            returning to_jsonb(holiday)::text""";

    private static final String WITHDRAW = "update holiday set status = 'WITHDRAWN', edited = true"
            + " where day = $1 and name_id = $2 returning to_jsonb(holiday)::text";

    private static final String YEAR = "select to_jsonb(y)::text from calendar_year y where year = $1 for update";

    private static final String MARK = """
            insert into calendar_year (year, decreed, note, edited) values ($1, $2, $3, true)
            on conflict (year) do update set decreed = excluded.decreed, note = excluded.note, edited = true
            returning to_jsonb(calendar_year)::text""";

    CalendarRows() {}

    /**
     * A day off as stored.
     *
     * @param withdrawn whether it was taken off again
     * @param json the whole row
     */
    record Stored(DayOff day, boolean withdrawn, String json) {}

    /** By day and name, however that is written; null if there is none. */
    Uni<@Nullable Stored> find(LocalDate day, String name) {
        return Transaction.current().ask(DAY, Tuple.of(day, name)).map(rows -> {
            if (rows.size() == 0) {
                return null;
            }
            var row = rows.iterator().next();
            return new Stored(
                    new DayOff(
                            day,
                            row.getString("name_id"),
                            HolidayKind.valueOf(row.getString("kind")),
                            row.getString("basis")),
                    row.getString("status").equals("WITHDRAWN"),
                    row.getString("json"));
        });
    }

    /** What the decrees of a year have ordered so far; not what the city has. */
    Uni<List<DayOff>> decreed(int year) {
        return Transaction.current()
                .ask(DAYS, Tuple.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new DayOff(
                                row.getLocalDate("day"),
                                row.getString("name_id"),
                                HolidayKind.valueOf(row.getString("kind")),
                                row.getString("basis")))
                        .toList());
    }

    /** There from now on, whether it was or not. */
    Uni<@Nullable String> put(DayOff day) {
        return Transaction.current()
                .ask(PUT, Tuple.of(day.day(), day.name(), day.kind().name(), day.basis()))
                .map(ReferenceChangeRows::json);
    }

    /** Kept, so that no seed file brings it back, and no day off any more. */
    Uni<@Nullable String> withdraw(DayOff day) {
        return Transaction.current()
                .ask(WITHDRAW, Tuple.of(day.day(), day.name()))
                .map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> year(int year) {
        return Transaction.current().ask(YEAR, Tuple.of(year)).map(ReferenceChangeRows::json);
    }

    Uni<@Nullable String> mark(int year, boolean decreed, String note) {
        return Transaction.current().ask(MARK, Tuple.of(year, decreed, note)).map(ReferenceChangeRows::json);
    }
}
