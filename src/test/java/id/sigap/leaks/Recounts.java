package id.sigap.leaks;

import id.sigap.reference.ReferenceData;
import id.sigap.ticket.DueDays;
import io.quarkus.arc.Arc;

/** The calendar is edited, the deadlines follow; then both are as they were. */
final class Recounts {

    private Recounts() {}

    static void thereAndBack() {
        edit("insert into holiday (day, name_id, kind, basis, status)"
                + " values ('2026-11-11', 'Libur uji', 'NATIONAL', 'uji', 'CONFIRMED')");
        edit("delete from holiday where name_id = 'Libur uji'");
    }

    private static void edit(String sql) {
        String database = Difference.RECOUNTED.database();
        WorldDatabases.sql(database, sql);
        long edited = Long.parseLong(WorldDatabases.sql(database, "select version from reference_version")
                .get(0));
        await(edited);
        DueDays.recompute();
    }

    /** Until the application knows the reference data of that version. */
    static void await(long version) {
        try {
            for (int i = 0; i < 400; i++) {
                if (Arc.container().instance(ReferenceData.class).get().book().version() == version) {
                    return;
                }
                Thread.sleep(25);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("the edit was not noticed");
    }
}
