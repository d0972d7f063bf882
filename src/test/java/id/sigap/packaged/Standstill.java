package id.sigap.packaged;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Makes whoever submits a report stand still at one statement, from the database, without a word of it in the service: at a
 * lock on a table, or in a trigger of this test's own that waits for a lock. Closed, it lets everybody go on.
 */
final class Standstill implements AutoCloseable {

    private static final int LOCK = 1_403;
    private static final String WAIT = "create or replace function stand_still() returns trigger language plpgsql as $$"
            + " begin perform pg_advisory_xact_lock_shared(" + LOCK + "); return new; end $$";
    /**
     * Those of the service that wait for a lock in a statement of a submit, of which the server shows the beginning. What was
     * begun by a process that was killed goes on waiting there.
     */
    private static final String STANDING =
            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query ~*"
                    + " '^(with part|update photo|commit|select t[.])'";

    private static final int PATIENCE_MILLIS = 60_000;

    private final Connection trigger;
    private final Connection table;
    private final Connection watch;
    private final Connection owner;

    Standstill(ThreeInstances instances) throws Exception {
        watch = instances.server();
        owner = instances.database();
        trigger = instances.database();
        table = instances.database();
        trigger.setAutoCommit(false);
        table.setAutoCommit(false);
        run(owner, WAIT);
        run(trigger, "select pg_advisory_xact_lock(" + LOCK + ")");
    }

    /** At whatever reads or writes the table. */
    void atTable(String name) throws SQLException {
        run(table, "lock table " + name + " in access exclusive mode");
    }

    /** Where the database would fire such a trigger, as {@code before insert on ticket}. */
    void at(String event) throws SQLException {
        run(owner, "create trigger stand_still " + event + " for each row execute function stand_still()");
    }

    /** In the commit of whoever stored a report. */
    void atCommit() throws SQLException {
        run(
                owner,
                "create constraint trigger stand_still after insert on ticket deferrable initially deferred"
                        + " for each row execute function stand_still()");
    }

    /** Who waits, by the process of the server: one that lost its client goes on for seconds at most. */
    Set<Integer> standing() throws SQLException {
        Set<Integer> processes = new HashSet<>();
        try (Statement statement = watch.createStatement();
                ResultSet rows = statement.executeQuery(STANDING)) {
            while (rows.next()) {
                processes.add(rows.getInt(1));
            }
        }
        return processes;
    }

    static void until(String what, Callable<Boolean> is) throws Exception {
        long last = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!is.call()) {
            if (System.nanoTime() > last) {
                throw new AssertionError("not within a minute: " + what);
            }
            Thread.sleep(10);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        trigger.rollback();
        table.rollback();
        run(owner, "drop function stand_still cascade");
        trigger.close();
        table.close();
        owner.close();
        watch.close();
    }
}
