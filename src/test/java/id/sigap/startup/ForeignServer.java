package id.sigap.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server that Sigap neither made nor knows: Debian's 15, the oldest that will do, where it is installed, else
 * the programs that Sigap embeds. It asks for passwords and listens on the loopback address.
 */
public final class ForeignServer implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15");
    private static final String ADMINISTRATOR = "dba";
    private static final String PASSWORD = "rahasia-dba";

    private final Programs programs;
    private final Path data;
    private final int port;

    /** Makes and starts it. */
    public ForeignServer(Path folder) throws IOException {
        Path installed = Files.isExecutable(DEBIAN.resolve("bin/initdb"))
                ? DEBIAN
                : Binaries.unpacked(Path.of("target/postgres").toAbsolutePath());
        programs = new Programs(installed, folder.resolve("server.log"));
        data = folder.resolve("data");
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        run("initdb", "-D", data.toString(), "-U", ADMINISTRATOR, "--pwfile=" + password, "-A", "scram-sha-256", "-N");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String options = "-p " + port + " -h 127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        run("pg_ctl", "start", "-w", "-D", data.toString(), "-l", programs.log().toString(), "-o", options);
    }

    /** Runs SQL as who owns the server. */
    public void administer(String... statements) throws SQLException {
        try (Connection connection = connect("postgres", ADMINISTRATOR, PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(database), user, password);
    }

    public String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data.toString());
    }

    private void run(String program, String... arguments) throws IOException {
        if (programs.run(program, arguments) != 0) {
            throw new IOException(program + ": " + Files.readString(programs.log()));
        }
    }
}
