package id.sigap.statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Asks the tests' own server, once the last test has ended and before it stops, what the service's role sent: by all profiles,
 * in the databases of all worlds, those that are dropped among them (pg_stat_statements, see tests.properties).
 */
public final class StatementCapture implements TestExecutionListener {

    private static final Path DATA = Path.of("target", "database").toAbsolutePath();

    /** Set by the process that has found or started the server. */
    private static final String MARK = "id.sigap.startup.EmbeddedServer:" + DATA;

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (System.getProperty(MARK) == null) {
            return; // none of these tests had the application
        }
        long begun = System.nanoTime();
        try {
            Files.deleteIfExists(SuiteStatements.FILE);
            try (Connection connection = connect()) {
                connection.setAutoCommit(false);
                captured(new TouchedColumns(connection)).write();
                connection.rollback();
            }
            System.out.printf("Statements: asked for in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static SuiteStatements captured(TouchedColumns database) throws SQLException {
        return new SuiteStatements(!isNamed(), database.all(), database.sent());
    }

    /** Maven hands the options of its command line on. */
    private static boolean isNamed() {
        return List.of("test", "groups").stream()
                .anyMatch(option -> !System.getProperty(option, "").isEmpty());
    }

    private static Connection connect() throws IOException, SQLException {
        String port = Files.readAllLines(DATA.resolve("postmaster.pid")).get(3);
        String account = Files.readAllLines(DATA.resolve("sigap.pgpass")).get(0);
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", account.substring(account.lastIndexOf(':') + 1));
        // A function's body is not to be taken for several statements; and none of these is worth half a megabyte of
        // log.
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("options", "-c log_statement=none");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port.strip() + "/sigap", properties);
    }
}
