package id.sigap.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A look past the application, straight into its database. */
public final class Database {

    /** Connections that wait for their next statement: to be let in costs ten times what most statements do. */
    private static final Queue<Connection> IDLE = new ConcurrentLinkedQueue<>();

    private static volatile String name;

    static {
        // The server waits for whoever is still there when it stops.
        Runtime.getRuntime().addShutdownHook(new Thread(Database::closeIdle));
    }

    private Database() {}

    /** Looks into that database from now on; into the usual one if it is null. */
    public static void lookInto(String database) {
        name = database;
        closeIdle();
    }

    /** The same address, of the database that is looked into. */
    public static String here(String url) {
        return name == null ? url : url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    private static String url() {
        return here(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
    }

    /** As who owns the tables. */
    public static Connection connect() throws SQLException {
        return connect("");
    }

    /** @param options more options of the JDBC URL, each preceded by an ampersand */
    public static Connection connect(String options) throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url = url();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "ApplicationName=test" + options,
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** As who serves: with the rights of the application, though what is sent by it is not counted among what that sends. */
    public static Connection connectAsService() throws SQLException {
        Connection connection = connectAsSuperuser();
        String service = ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set pg_stat_statements.track = none");
            statement.execute("set session authorization " + service);
        }
        return connection;
    }

    /** As whoever owns the server, past all rights; the embedded server has one password. */
    public static Connection connectAsSuperuser() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                url(), "postgres", config.getValue("quarkus.datasource.password", String.class));
    }

    /** Runs SQL past all triggers. */
    public static void forge(String sql) {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Runs SQL; null if it gives no rows, else the first column of the first. */
    public static String sql(String sql) {
        try {
            Connection idle = IDLE.poll();
            Connection connection = idle == null ? connect() : idle;
            try (Statement statement = connection.createStatement()) {
                String found = first(statement, sql);
                IDLE.add(connection);
                return found;
            } catch (SQLException e) {
                close(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            return null;
        }
        ResultSet rows = statement.getResultSet();
        return rows.next() ? rows.getString(1) : null;
    }

    private static void closeIdle() {
        for (Connection idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            close(idle);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String table) {
        return Long.parseLong(sql("select count(*) from " + table));
    }

    /** The statements that the application sends while the work runs, BEGIN and COMMIT included, in order. */
    public static List<String> statementsOf(Runnable work) {
        return ServerLog.withoutWatches(work).stream().map(ServerLog.Sent::sql).toList();
    }

    /** The same with those of the scheduled watches. */
    public static List<String> allStatementsOf(Runnable work) {
        return ServerLog.of(work).stream().map(ServerLog.Sent::sql).toList();
    }
}
