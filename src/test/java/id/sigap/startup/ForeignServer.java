package id.sigap.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

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
        this(folder, freePort());
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        run("initdb", "-D", data.toString(), "-U", ADMINISTRATOR, "--pwfile=" + password, "-A", "scram-sha-256", "-N");
        start();
    }

    private ForeignServer(Path folder, int port) throws IOException {
        Path installed = Files.isExecutable(DEBIAN.resolve("bin/initdb"))
                ? DEBIAN
                : Binaries.unpacked(Path.of("target/postgres").toAbsolutePath());
        programs = new Programs(installed, folder.resolve("server.log"));
        data = folder.resolve("data");
        this.port = port;
    }

    /** Another one that follows this one and can be read; this one is stopped for a moment, so that both begin alike. */
    public ForeignServer standby(Path folder) throws IOException, SQLException {
        ForeignServer other = new ForeignServer(folder, freePort());
        run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
        copy(data, other.data);
        Files.createFile(other.data.resolve("standby.signal"));
        Files.writeString(
                other.data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'%n"
                        .formatted(port, ADMINISTRATOR, PASSWORD));
        start();
        other.start();
        return other;
    }

    /** Starts it, once nothing is left of one that was killed. */
    public void start() throws IOException {
        String options = "-p " + port + " -h 127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        run("pg_ctl", "start", "-w", "-D", data.toString(), "-l", programs.log().toString(), "-o", options);
    }

    public boolean isRunning() throws IOException {
        return programs.run("pg_ctl", "status", "-D", data.toString()) == 0;
    }

    /** What kill -9 does to its first process; the others end by themselves when they see it. */
    public void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** From now on it takes writes. */
    public void promote() throws SQLException {
        administer("select pg_promote()");
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
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

    public int port() {
        return port;
    }

    /** What it logged. */
    public String log() throws IOException {
        return Files.readString(programs.log());
    }

    public String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException {
        if (isRunning()) {
            run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data.toString());
        }
    }

    private void run(String program, String... arguments) throws IOException {
        if (programs.run(program, arguments) != 0) {
            throw new IOException(program + ": " + Files.readString(programs.log()));
        }
    }
}
