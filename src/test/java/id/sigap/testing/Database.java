package id.sigap.testing;

import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A look past the application, straight into its database. */
public final class Database {

    private Database() {}

    public static Connection connect() throws SQLException {
        return connect("");
    }

    /** @param options more options of the JDBC URL, each preceded by an ampersand */
    public static Connection connect(String options) throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "ApplicationName=test" + options,
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /** Runs SQL; null if it gives no rows, else the first column of the first. */
    public static String sql(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public static long count(String table) {
        return Long.parseLong(sql("select count(*) from " + table));
    }

    /** The statements that the application sends while the work runs, BEGIN and COMMIT included, in order. */
    public static List<String> statementsOf(Runnable work) {
        int before = mark().size();
        work.run();
        List<String> lines = mark();
        return lines.subList(before, lines.size()).stream()
                .filter(line -> line.startsWith("vertx-pg-client|"))
                .filter(line -> line.contains("LOG:  statement: ") || line.contains("LOG:  execute "))
                .filter(line -> !line.contains("reference_version")) // the ten-second watch of reference data
                .toList();
    }

    /** Everything logged up to now: the server writes in order, so the log is whole once a mark of ours has arrived. */
    private static List<String> mark() {
        String mark = UUID.randomUUID().toString();
        sql("select '" + mark + "'");
        Path log = Path.of("target/database/log/statements.log");
        for (int i = 0; i < 200; i++) {
            try {
                List<String> lines =
                        List.of(Files.readString(log).replace("\n\t", " ").split("\n"));
                if (lines.stream().anyMatch(line -> line.contains(mark))) {
                    return lines;
                }
                Thread.sleep(25);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the server's log did not arrive: " + new JsonArray(List.of(log.toString())));
    }
}
