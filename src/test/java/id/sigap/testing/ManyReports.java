package id.sigap.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A schema of its own with generated reports beside what the tests have made so far: whatever the application sent can be
 * planned here with the very values it sent. Vacuumed, as a server in use is; gone when closed.
 */
public final class ManyReports implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "ticket",
            "history_entry",
            "history_text",
            "ticket_words",
            "photo",
            "photo_grant",
            "photo_grantee",
            "photo_grant_end",
            "answer_sheet",
            "answer_words",
            "ticket_comment",
            "ticket_follower",
            "reporter_identity",
            "identity_secret",
            "disclosure");

    private static final String SECONDARY = """
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'plans' and not i.indisunique""";

    private static final String FOREIGN = """
            from pg_constraint k join pg_namespace n on n.oid = k.connamespace
            where n.nspname = 'plans' and k.contype = 'f' and k.conrelid::regclass::text = any('{%s}')""".formatted(String.join(",", TABLES));

    private static final String UNIQUE_VIOLATION = "23505";

    /** How it finds its rows: the words of a plan that do not depend on whether it was made for these values. */
    private static final Pattern WAYS = Pattern.compile("(?:Index|Bitmap|Seq)[\\w ]* (?:using|on) \\w+");

    /** So often a prepared statement is planned for its values; from then on maybe for any. */
    private static final int PLANS = 7;

    private final Connection connection;
    private final Statement statement;

    private ManyReports() throws SQLException {
        connection = Database.connect("&preferQueryMode=simple&currentSchema=plans");
        statement = connection.createStatement();
        statement.execute("set jit = off"); // as the service has it
        statement.execute("set maintenance_work_mem = '512MB'"); // or the index of words is made in many small parts
    }

    /** @param owner pseudonym of a citizen who shall have 50 of them */
    public static ManyReports generated(int reports, String owner) throws SQLException, IOException {
        ManyReports made = new ManyReports();
        made.migrate();
        // Rows first, then what watches over them and finds them: much faster.
        List<String> foreign = made.column("select format('alter table %s add constraint %I %s not valid',"
                + " conrelid::regclass, conname, pg_get_constraintdef(k.oid)) " + FOREIGN);
        List<String> indexes = made.column("select pg_get_indexdef(i.indexrelid) " + SECONDARY);
        made.each(made.column(
                "select format('alter table %s drop constraint %I', conrelid::regclass, conname) " + FOREIGN));
        made.each(made.column("select format('drop index %s', i.indexrelid::regclass) " + SECONDARY));
        // What watches over histories asks for each of them in the transaction that writes the report.
        // Words are kept of all at once, too.
        made.statement.execute(
                "alter table ticket disable trigger user; alter table history_text disable trigger user");
        for (String table : TABLES) {
            made.copy(table);
        }
        made.statement.execute(Files.readString(Path.of("src/test/resources/plans/reports.sql"))
                .replace(":reports", Integer.toString(reports))
                .replace(":owner", "'" + owner + "'"));
        made.each(indexes);
        made.each(foreign);
        made.statement.execute("alter table ticket enable trigger user; alter table history_text enable trigger user");
        made.statement.execute("vacuum analyze photo_likeness, " + String.join(", ", TABLES));
        return made;
    }

    private void migrate() throws SQLException, IOException {
        statement.execute("drop schema if exists plans cascade");
        statement.execute("create schema plans");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
        }
    }

    private void copy(String table) throws SQLException {
        String columns = String.join(
                ", ",
                column(
                        "select column_name from information_schema.columns where table_schema = 'plans' and table_name = '"
                                + table + "' and is_generated = 'NEVER' and is_identity = 'NO'"));
        statement.execute("insert into %1$s (%2$s) select %2$s from public.%1$s".formatted(table, columns));
    }

    /** Indexes that are there for speed alone. */
    public List<String> indexes() throws SQLException {
        return column("select c.relname " + SECONDARY
                + " and i.indrelid::regclass::text = any('{%s}')".formatted(String.join(",", TABLES)));
    }

    /** The plans that the server makes one after the other for one statement and its values. */
    public List<String> plans(ServerLog.Sent sent) throws SQLException {
        try {
            statement.execute("prepare sent as " + sent.sql());
        } catch (SQLException e) {
            throw new SQLException(sent.sql(), e);
        }
        try {
            String forThese = forced("force_custom_plan", sent);
            if (ways(forThese).equals(ways(forced("force_generic_plan", sent)))) {
                return List.of(forThese);
            }
            statement.execute("reset plan_cache_mode; deallocate sent; prepare sent as " + sent.sql());
            Set<String> plans = new LinkedHashSet<>();
            for (int i = 0; i < PLANS; i++) {
                plans.add(plan(sent));
            }
            return List.copyOf(plans);
        } finally {
            statement.execute("reset plan_cache_mode; deallocate sent");
        }
    }

    private String forced(String mode, ServerLog.Sent sent) throws SQLException {
        statement.execute("set plan_cache_mode = " + mode);
        return plan(sent);
    }

    private String plan(ServerLog.Sent sent) throws SQLException {
        return String.join("\n", column("explain " + execution(sent)));
    }

    private static List<String> ways(String plan) {
        return WAYS.matcher(plan).results().map(MatchResult::group).toList();
    }

    /**
     * The plan with what it really took, after one run to warm up; whatever it changes is undone. Nothing of a statement that
     * inserts what is here already.
     */
    public List<String> measured(ServerLog.Sent sent) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.execute("prepare sent as " + sent.sql());
            column("explain (analyze, timing off) " + execution(sent));
            connection.rollback();
            return column("explain (analyze, timing off) " + execution(sent));
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return List.of(); // what the application inserted was copied, and is here
            }
            throw e;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            statement.execute("deallocate sent");
        }
    }

    private static String execution(ServerLog.Sent sent) {
        String values = String.join(", ", sent.parameters());
        return "execute sent" + (values.isEmpty() ? "" : "(" + values + ")");
    }

    private void each(List<String> sqls) throws SQLException {
        for (String sql : sqls) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        statement.execute("drop schema plans cascade");
        connection.close();
    }
}
