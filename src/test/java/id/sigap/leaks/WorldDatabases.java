package id.sigap.leaks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/** Databases of worlds, beside that of the other tests on the same server. */
final class WorldDatabases {

    private static final String EMPTY = "world_empty";
    /** Reports by these channels are public in the story, so that what outsiders see of them is walked. */
    static final String CARRIED =
            "update channel set carries_choice = true where code in ('LAPOR_1708', 'KELURAHAN_OFFICE')";

    private static final String SUPERUSER = "postgres";

    private static Connection superuser;

    private WorldDatabases() {}

    /** A database with the schema and the reference data, from which worlds are copied. */
    static void migrate() {
        drop(EMPTY);
        asSuperuser("create database " + EMPTY + " owner " + setting("quarkus.flyway.username"));
        Flyway.configure()
                .dataSource(url(EMPTY), setting("quarkus.flyway.username"), setting("quarkus.flyway.password"))
                .placeholders(Map.of("service", setting("quarkus.datasource.username")))
                .locations("classpath:db/migration")
                .load()
                .migrate();
        sql(EMPTY, CARRIED);
    }

    static void create(String world) {
        copy(EMPTY, world);
    }

    /** Nobody may be connected to what is copied. */
    static void copy(String from, String to) {
        drop(to);
        asSuperuser("create database " + to + " template " + from + " owner " + setting("quarkus.flyway.username"));
        // Half a gigabyte of logged statements would be read by nobody, and these worlds need not survive anything.
        asSuperuser("alter database " + to + " set log_statement = none");
        asSuperuser("alter database " + to + " set synchronous_commit = off");
        // What is prepared in a world is asked a few times: it is planned once, and not anew for each of the first
        // five.
        asSuperuser("alter database " + to + " set plan_cache_mode = force_generic_plan");
    }

    /** Its statements too are to be counted. */
    static void log(String world) {
        asSuperuser("alter database " + world + " reset log_statement");
    }

    static void drop(String database) {
        asSuperuser("drop database if exists " + database + " with (force)");
    }

    /** Runs SQL there; each row of what it gives, its columns joined. */
    static List<String> sql(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        url(database), setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(joined(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String joined(ResultSet rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(String.valueOf(rows.getString(i)));
        }
        return String.join("|", columns);
    }

    /** By one connection that stays: to open one costs as much as the copying of a world. */
    private static synchronized void asSuperuser(String... statements) {
        try {
            if (superuser == null || !superuser.isValid(5)) {
                superuser =
                        DriverManager.getConnection(url(SUPERUSER), SUPERUSER, setting("quarkus.datasource.password"));
            }
            try (Statement statement = superuser.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String url(String database) {
        return setting("quarkus.datasource.jdbc.url").replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
    }

    private static String setting(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getValue(name, String.class);
    }
}
