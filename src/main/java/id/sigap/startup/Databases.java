package id.sigap.startup;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** The superuser's view of an embedded server, in which we keep one database. */
final class Databases implements AutoCloseable {

    static final String NAME = "sigap";
    static final String USER = "sigap";
    static final String SERVICE = "sigap_service";
    static final String SUPERUSER = "postgres";

    private final Connection connection;
    private final Statement statement;

    private Databases(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    static Databases open(int port, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        // One of our statements holds a password: whatever the server logs otherwise, not these.
        properties.setProperty("options", "-c log_statement=none -c log_min_duration_statement=-1");
        return new Databases(driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/" + SUPERUSER, properties));
    }

    /** Not through DriverManager: it knows the drivers of one class loader only, and dev mode has several. */
    private static Driver driver() throws SQLException {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("no PostgreSQL driver", e);
        }
    }

    /**
     * Creates what is missing of users and database. One owns the database and is no superuser; the other serves, and has
     * what rights the migrations give it.
     */
    void provide(String password) throws SQLException {
        for (String role : List.of(USER, SERVICE)) {
            if (!exists("select 1 from pg_roles where rolname = '" + role + "'")) {
                statement.execute("create role " + role + " login password '" + password + "'");
            }
        }
        if (!exists("select 1 from pg_database where datname = '" + NAME + "'")) {
            statement.execute("create database " + NAME + " owner " + USER);
        }
    }

    void drop() throws SQLException {
        statement.execute("drop database if exists " + NAME + " with (force)");
    }

    private boolean exists(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
