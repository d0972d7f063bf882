package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL server that is backed up as docs/operations.md says, with the programs that an operator has: a base backup, an
 * archive of its write-ahead log, and dumps.
 */
final class BackedUp implements AutoCloseable {

    private static final String[] ROLES = {
        "create role sigap_owner login password 'pemilik'",
        "create role sigap login password 'layanan'",
        "create database sigap owner sigap_owner"
    };

    private final Path folder;
    private final Path data;
    private final Path archive;
    private final int port = Sigap.freePort();

    private BackedUp(Path folder, Path archive) {
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("data");
        this.archive = archive.toAbsolutePath();
    }

    /** Where {@code pg_basebackup} and the others are: the newest that is installed; null if none is. */
    static Path programs() {
        String named = System.getenv("PGBIN");
        if (named != null) {
            return Path.of(named);
        }
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_basebackup"))
                            && Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo)
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    /** A new one, with the roles that docs/audit.md makes, that archives its log. */
    static BackedUp fresh(Path folder, Path archive) throws Exception {
        BackedUp server = empty(folder, archive);
        for (String sql : ROLES) {
            server.sql("postgres", sql);
        }
        return server;
    }

    /** Without any role or database but PostgreSQL's own. */
    static BackedUp empty(Path folder, Path archive) throws Exception {
        BackedUp server = new BackedUp(folder, archive);
        Files.createDirectories(server.folder);
        Files.createDirectories(server.archive);
        server.run("initdb", "-D", server.data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N");
        server.configure(
                "archive_mode = on",
                "archive_command = 'test ! -f \"" + server.archive + "/%f\" && cp %p \"" + server.archive + "/%f\"'",
                "archive_timeout = '60s'");
        server.start();
        return server;
    }

    /** A copy of a base backup, brought forward to a moment by the archive; back when it serves. */
    static BackedUp restored(Path folder, Path backup, Path archive, String moment) throws Exception {
        BackedUp server = new BackedUp(folder, archive);
        Files.createDirectories(server.folder);
        server.execute(List.of("cp", "-a", backup.toString(), server.data.toString()));
        server.configure(
                "restore_command = 'cp \"" + server.archive + "/%f\" %p'",
                "recovery_target_time = '" + moment + "'",
                "recovery_target_action = 'promote'",
                "archive_mode = off");
        Files.createFile(server.data.resolve("recovery.signal"));
        server.start();
        while (!server.value("postgres", "select pg_is_in_recovery()").equals("f")) {
            Thread.sleep(100);
        }
        return server;
    }

    private void configure(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "port = " + port,
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "log_min_error_statement = panic",
                "log_error_verbosity = terse"));
        all.addAll(Arrays.asList(lines));
        Files.write(data.resolve("postgresql.conf"), all, StandardOpenOption.APPEND);
    }

    private void start() throws Exception {
        run(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "600",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("server.log").toString());
    }

    Path baseBackup(Path target) throws Exception {
        tool("pg_basebackup", "-D", target.toString(), "-c", "fast", "-X", "none");
        return target;
    }

    /** Runs a program of PostgreSQL's as a client of this server. */
    void tool(String program, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(programs().resolve(program).toString()));
        line.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres"));
        line.addAll(List.of(arguments));
        execute(line);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, yet owns root's files. */
    private void run(String program, String... arguments) throws Exception {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(programs().resolve(program).toString());
        line.addAll(List.of(arguments));
        execute(line);
    }

    private void execute(List<String> line) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("programs.log").toFile()));
        builder.environment().put("LC_ALL", "C");
        assertEquals(0, builder.start().waitFor(), () -> line + ": see " + folder.resolve("programs.log"));
    }

    /** The settings by which the packaged service uses it. */
    Map<String, String> settings() {
        return Map.of(
                "SIGAP_DATABASE_URL", "postgresql://127.0.0.1:" + port + "/sigap",
                "SIGAP_DATABASE_USERNAME", "sigap",
                "SIGAP_DATABASE_PASSWORD", "layanan",
                "SIGAP_DATABASE_OWNER_USERNAME", "sigap_owner",
                "SIGAP_DATABASE_OWNER_PASSWORD", "pemilik");
    }

    void sql(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    /** What a broken machine does: it is gone in the middle, and so are its files. */
    void destroy() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle.of(pid).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
        execute(List.of("rm", "-rf", data.toString()));
    }

    @Override
    public void close() throws Exception {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            run("pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
        }
    }
}
