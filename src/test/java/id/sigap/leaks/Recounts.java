package id.sigap.leaks;

import id.sigap.reference.Refresh;
import id.sigap.ticket.duedays.DueDays;

/** The calendar is edited, the deadlines follow; then both are as they were. */
final class Recounts {

    private Recounts() {}

    static void thereAndBack(String database) {
        thereAndBack(database, "2026-11-11");
    }

    private static void thereAndBack(String database, String day) {
        edit(
                database,
                "insert into holiday (day, name_id, kind, basis, status)" + " values ('" + day
                        + "', 'Libur uji', 'NATIONAL', 'uji', 'CONFIRMED')");
        edit(database, "delete from holiday where name_id = 'Libur uji'");
    }

    /** In a copy of a world, whose reference data the service has not; behind it it has the same as in the other worlds. */
    static void again(String copy) {
        WorldDatabases.sql(copy, WorldDatabases.CARRIED.replace("true", "false"));
        Refresh.begin();
        thereAndBack(copy, "2026-11-27");
    }

    private static void edit(String database, String sql) {
        WorldDatabases.sql(database, sql);
        Refresh.look();
        DueDays.recompute();
    }
}
