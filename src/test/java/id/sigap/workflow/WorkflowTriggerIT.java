package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The database is asked for every step there could be: it admits those of the table, with their history entry, and no other. */
@QuarkusTest
@Shows(Promise.I1)
class WorkflowTriggerIT {

    private static final String CLOSED = "('DONE', 'REJECTED')";

    /** A report as its checks want it in a status. */
    private static final String PLACED = """
            status = %1$s, withdrawn = false, transfer_to = null, dispute_pending = false, paused_until = null,
            done_on = coalesce(done_on, day_zero),
            step = case when %1$s in %2$s then null else 'COORDINATION' end,
            step_from = case when %1$s in %2$s then null else day_zero end,
            step_due_on = case when %1$s in %2$s then null else day_zero end,
            step_soon_on = case when %1$s in %2$s then null else day_zero end""";

    /** Each is tried in a block of its own, which is undone; the statuses are reached past the triggers. */
    private static final String TRY_ALL = """
            do $$
            declare
              one record;
            begin
              create temp table admitted (step text) on commit drop;
              for one in select s as was, a as act, e as becomes from unnest('{%1$s}'::text[]) s, unnest('{%2$s}'::text[]) a,
                  unnest('{%1$s}'::text[]) e loop
                begin
                  perform set_config('session_replication_role', 'replica', true);
                  update ticket set %3$s where id = '%5$s';
                  perform set_config('session_replication_role', 'origin', true);
                  update ticket set %4$s, holder_code = 'SDA', latest_action = one.act where id = '%5$s';
                  raise exception 'admitted' using errcode = 'SG001';
                exception
                  when sqlstate 'SG001' then
                    insert into admitted values (one.was || ' ' || one.act || ' ' || one.becomes);
                  when raise_exception then
                    null;
                end;
              end loop;
            end $$""";

    @Test
    void everyStepOfTheTableIsAdmittedAndNoOther() throws SQLException {
        String id = Journey.begun().column("id");
        Set<String> admitted = new TreeSet<>();
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TRY_ALL.formatted(
                    names(Status.values()),
                    names(Action.values()),
                    PLACED.formatted("one.was", CLOSED),
                    PLACED.formatted("one.becomes", CLOSED),
                    id));
            try (ResultSet rows = statement.executeQuery("select step from admitted")) {
                while (rows.next()) {
                    admitted.add(rows.getString(1));
                }
            }
            connection.rollback();
        }
        assertEquals(
                steps().stream()
                        .map(row -> row.from() + " " + row.action() + " " + row.to())
                        .collect(Collectors.toCollection(TreeSet::new)),
                admitted);
    }

    /** What no check of a row sees: that nobody wrote down who did it. */
    @Test
    void noStepOfTheTableIsAdmittedWithoutItsEntry() throws SQLException {
        String id = Journey.begun().column("id");
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Transition row : steps()) {
                place(statement, id, row);
                String step = row.from() + " " + row.action() + " " + row.to();
                statement.execute("update ticket set " + PLACED.formatted("'" + row.to() + "'", CLOSED)
                        + ", latest_action = '" + row.action() + "', latest_position = latest_position + 1 where id = '"
                        + id
                        + "'");
                SQLException refused = assertThrows(
                        SQLException.class, () -> statement.execute("set constraints all immediate"), step);
                assertEquals("23001", refused.getSQLState(), refused.getMessage());
                connection.rollback();
                place(statement, id, row);
                statement.execute("update ticket set " + PLACED.formatted("'" + row.to() + "'", CLOSED)
                        + ", latest_action = '" + row.action() + "', latest_position = latest_position + 1 where id = '"
                        + id
                        + "'");
                statement.execute(
                        "insert into history_entry (ticket_id, position, action, field, status, written_privately,"
                                + " actor_role, actor_unit, step_due_on, at, link) select id, latest_position, latest_action, 'STATUS',"
                                + " status, not open, 'LURAH', latest_unit, step_due_on, latest_at, latest_link from ticket where id = '"
                                + id + "'");
                statement.execute("set constraints all immediate");
                connection.rollback();
            }
        }
    }

    private static void place(Statement statement, String id, Transition row) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        statement.execute(
                "update ticket set " + PLACED.formatted("'" + row.from() + "'", CLOSED) + " where id = '" + id + "'");
        statement.execute("set local session_replication_role = origin");
    }

    private static List<Transition> steps() {
        return Workflow.table().stream().filter(row -> !row.mark()).toList();
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(","));
    }
}
