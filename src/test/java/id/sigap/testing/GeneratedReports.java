package id.sigap.testing;

import id.sigap.integrity.Chain;
import id.sigap.integrity.ChainKind;
import id.sigap.integrity.ChainedRow;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reports by the thousand, written by SQL: at every step, some paused for a while, some with a day agreed. */
public final class GeneratedReports {

    private static final String REPORTS = """
            with made as (
              select gen_random_uuid() as id, n, date '%1$s' - n %% %2$d as day_zero, c.code as category,
                case when n %% 11 = 0 then (date '%1$s' - n %% %2$d + 2) || '/' || (date '%1$s' - n %% %2$d + 4) else '' end
                  as pauses,
                case when n %% 13 = 0 then date '%1$s' - n %% %2$d + 30 end as agreed_on,
                (array['COORDINATION', 'HANDLING', 'VALIDATION'])[n %% 3 + 1] as step,
                (array['COORDINATION', 'PROCESS', 'VALIDATION'])[n %% 3 + 1] as status
              from generate_series(1, %3$d) n
              join (select code, row_number() over (order by code) - 1 as r from category) c
                on c.r = n %% (select count(*) from category))
            insert into ticket (id, number, version, status, open, channel_code, category_code, place_source, description,
              holder_code, anonymous, intake_key, intake_fingerprint, key_version, order_key, submitted_at, day_zero, due_on,
              due_provisional, agreed_on, pauses, step, step_from, step_stops, step_due_on, step_soon_on, handling_from,
              handling_stopped_on, done_on, latest_position, latest_action, latest_at, status_position, latest_link)
            select id, 'JK' || upper(left(md5(id::text), 11)), 0, case when %4$s then status else 'DONE' end, false, 'JAKI',
              category, 'NONE', 'Laporan buatan', 'BIRO-PEM', true, uuid_send(id), uuid_send(id), 1, n, now(), day_zero,
              day_zero, false, agreed_on, pauses, case when %4$s then step end, case when %4$s then day_zero + n %% 2 end,
              case when %4$s then pauses else '' end, case when %4$s then day_zero end, case when %4$s then day_zero end,
              case when step = 'VALIDATION' then day_zero end, case when step = 'VALIDATION' then day_zero end,
              case when %4$s then null else day_zero end, 1, 'SUBMIT', now(), 1, ''
            from made
            returning id, status, step_due_on, latest_at""";

    private static final String ENTRIES = """
            with linked as (
              update ticket t set latest_link = l.link from unnest(?::uuid[], ?::bytea[]) as l (id, link) where t.id = l.id
              returning t.*)
            insert into history_entry
              (ticket_id, position, action, field, status, written_privately, actor_role, step_due_on, at, link)
            select id, 1, 'SUBMIT', 'STATUS', status, true, 'REPORTER', step_due_on, latest_at, latest_link from linked""";

    private GeneratedReports() {}

    /** Open ones. Their due days are nonsense until they are computed. */
    public static void open(int count, LocalDate latest, int overDays) {
        generate(REPORTS.formatted(latest, overDays, count, "true"));
    }

    /** Done ones, with due days that nothing must touch. */
    public static void closed(int count, LocalDate latest, int overDays) {
        generate(REPORTS.formatted(latest, overDays, count, "false"));
    }

    /** Open ones in another database, where nobody checks links. */
    public static void openIn(Connection database, int count, LocalDate latest, int overDays) throws SQLException {
        generate(database, REPORTS.formatted(latest, overDays, count, "true"), entry -> new byte[1]);
    }

    private static void generate(String reports) {
        Chain chain = Arc.container().instance(Chain.class).get();
        try (Connection database = Database.connect()) {
            generate(database, reports, entry -> chain.link(entry, null));
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void generate(Connection database, String reports, Function<ChainedRow, byte[]> linked)
            throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement();
                ResultSet made = statement.executeQuery(reports);
                PreparedStatement entries = database.prepareStatement(ENTRIES)) {
            List<UUID> ids = new ArrayList<>();
            List<byte[]> links = new ArrayList<>();
            while (made.next()) {
                ids.add(made.getObject("id", UUID.class));
                links.add(linked.apply(entry(made)));
            }
            entries.setArray(1, database.createArrayOf("uuid", ids.toArray()));
            entries.setArray(2, database.createArrayOf("bytea", links.toArray(byte[][]::new)));
            entries.executeUpdate();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** As the second statement writes it, in the order of the chain's columns. */
    private static ChainedRow entry(ResultSet made) throws SQLException {
        Object[] values = new Object[22];
        values[0] = "SUBMIT";
        values[1] = "STATUS";
        values[2] = made.getString("status");
        values[3] = true; // written privately
        values[4] = "REPORTER";
        values[7] = false; // on nobody's behalf
        values[17] = made.getObject("step_due_on", LocalDate.class);
        values[21] = made.getObject("latest_at", OffsetDateTime.class).toInstant();
        return ChainedRow.of(ChainKind.HISTORY, made.getObject("id", UUID.class), 1, values);
    }
}
