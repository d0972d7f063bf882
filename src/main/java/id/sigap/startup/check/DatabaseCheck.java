package id.sigap.startup.check;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Signs in to the database once, and tells a wrong password from a wrong host, port or name. */
public final class DatabaseCheck {

    /** Much more than it takes: in a pod with little CPU a JVM that has just begun signs in slowly. */
    private static final String SECONDS = "15";

    private static final String READ_ONLY =
            "select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean";

    private DatabaseCheck() {}

    /**
     * As whom, and by which settings.
     *
     * @param address {@code host:port/database?options}
     * @param prefix of the settings: {@code sigap.database}, or that of who owns the tables
     */
    public record Account(String address, Optional<String> username, Optional<String> password, String prefix) {}

    /**
     * What is wrong, by the setting that it is most likely wrong in.
     *
     * @param writing whether something will be written: a standby does not do then
     * @param look what else there is to see while somebody is connected
     */
    public static Optional<Complaint> of(Account account, boolean writing, Consumer<Connection> look) {
        Properties properties = new Properties();
        account.username.ifPresent(name -> properties.setProperty("user", name));
        account.password.ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("loginTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        try (Connection connection = driver().connect("jdbc:postgresql://" + account.address, properties)) {
            if (connection == null) {
                return Optional.of(noAddress());
            }
            if (writing && isReadOnly(connection)) {
                return Optional.of(standby(account));
            }
            look.accept(connection);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(complaint(account, e));
        }
    }

    private static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(READ_ONLY)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Complaint standby(Account account) {
        return new Complaint(
                        "sigap.database.url",
                        "Server ini hanya dapat dibaca: replika, atau bekas primer. Isi alamat primer, atau alamat yang"
                                + " selalu mengarah ke primer (HAProxy, atau layanan -rw dari CloudNativePG).",
                        "This server can only be read: a replica, or what was the primary. Name the primary, or an"
                                + " address that always leads to it (HAProxy, or the -rw service of CloudNativePG).")
                .saying(host(account));
    }

    private static Driver driver() throws SQLException {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException(e);
        }
    }

    private static Complaint noAddress() {
        return new Complaint(
                "sigap.database.url",
                "Alamat ini tidak dapat dibaca; bentuknya postgresql://host:port/nama.",
                "This address cannot be read; its form is postgresql://host:port/name.");
    }

    private static Complaint complaint(Account account, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String url = "sigap.database.url";
        if (state.startsWith("28")) {
            return new Complaint(
                            account.prefix + ".password",
                            "PostgreSQL menolak pengguna atau kata sandi ini (juga " + account.prefix + ".username).",
                            "PostgreSQL refuses this user or password (see " + account.prefix + ".username too).")
                    .saying(said(failure));
        }
        if (state.equals("3D000")) {
            return new Complaint(
                            url,
                            "Basis data dengan nama ini tidak ada di server. Buat dahulu, atau perbaiki namanya.",
                            "There is no database of this name on the server. Create it, or correct the name.")
                    .saying(said(failure));
        }
        if (hasCause(failure, UnknownHostException.class)) {
            return new Complaint(
                    url,
                    "Nama host ini tidak dikenal: " + host(account),
                    "This host name is not known: " + host(account));
        }
        if (state.startsWith("08")) {
            return new Complaint(
                            url,
                            "Tidak ada PostgreSQL yang menjawab di " + host(account)
                                    + ". Periksa host dan port, dan apakah server berjalan.",
                            "No PostgreSQL answers at " + host(account)
                                    + ". Check host and port, and whether the server runs.")
                    .saying(said(failure));
        }
        return new Complaint(url, "Basis data tidak dapat dibuka.", "The database cannot be opened.")
                .saying(state + " " + said(failure));
    }

    /** The server's first line: it names user and database, and no password. */
    private static String said(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** Without options, which may hold a password. */
    private static String host(Account account) {
        return account.address.replaceAll("[/?].*", "");
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
