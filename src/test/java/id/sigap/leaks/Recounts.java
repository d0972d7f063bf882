package id.sigap.leaks;

import id.sigap.reference.Refresh;
import id.sigap.ticket.duedays.DueDays;

/** The calendar is edited, the deadlines follow; then both are as they were. */
final class Recounts {

    private Recounts() {}

    static void thereAndBack(String database) {
        edit(
                database,
                "insert into holiday (day, name_id, kind, basis, status)"
                        + " values ('2026-11-11', 'Libur uji', 'NATIONAL', 'uji', 'CONFIRMED')");
        edit(database, "delete from holiday where name_id = 'Libur uji'");
    }

    private static void edit(String database, String sql) {
        WorldDatabases.sql(database, sql);
        Refresh.look();
        DueDays.recompute();
    }
}
