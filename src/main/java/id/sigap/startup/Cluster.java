package id.sigap.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Creates, starts and stops PostgreSQL on one data directory. */
record Cluster(DatabaseFolder folder, Programs programs) {

    /** Loopback only, durable, and logs that repeat neither statements nor values: those are people's. */
    private static final Map<String, String> USUAL = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "timezone", "UTC",
            "log_timezone", "UTC");

    /** Recovery after a crash counts as starting, so the wait is long. */
    private static final Duration WAIT = Duration.ofMinutes(5);

    /** How long those who are at work may go on when the server is to stop; whoever only looks in, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Makes the data directory if it is not there: under another name first, so that half a one is never found. */
    void createIfMissing() throws IOException {
        if (Files.exists(folder.data().resolve("PG_VERSION"))) {
            return;
        }
        // Fails if somebody's files are in the way.
        Files.deleteIfExists(folder.data());
        Path unfinished = folder.data().resolveSibling(folder.data().getFileName() + ".new");
        Path passwordFile = folder.data().resolveSibling(folder.data().getFileName() + ".password");
        PrivateFiles.deleteTree(unfinished);
        Files.deleteIfExists(passwordFile);
        String password = Passwords.generate();
        PrivateFiles.create(passwordFile, password);
        try {
            initialise(unfinished, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "include_if_exists '" + folder.serverSettings().getFileName() + "'\n",
                StandardOpenOption.APPEND);
        Passwords.write(unfinished.resolve(folder.passwords().getFileName()), password);
        Files.move(unfinished, folder.data());
    }

    private void initialise(Path directory, Path passwordFile) throws IOException {
        // The builtin locale sorts alike on every system and knows all of Unicode's letters.
        int exit = programs.run(
                "initdb",
                "--pgdata=" + directory,
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        if (exit != 0) {
            throw new IOException("initdb ended with " + exit);
        }
    }

    /** The server that runs on this data, whoever started it. */
    Optional<PidFile> running() throws IOException {
        Optional<PidFile> found = PidFile.read(folder.pidFile());
        if (found.filter(PidFile::isSomethingElse).isPresent()) {
            // PostgreSQL would take that process for a server and refuse to start.
            Files.delete(folder.pidFile());
        }
        return found.filter(PidFile::isServer);
    }

    /**
     * Starts the server.
     *
     * @param port 0 for any free one
     */
    PidFile start(int port, Map<String, String> extra) throws IOException {
        configure(port == 0 ? freePort() : port, extra);
        String wait = Long.toString(WAIT.toSeconds());
        int exit =
                programs.run("pg_ctl", "start", "-D", data(), "-l", folder.log().toString(), "-w", "-t", wait);
        if (exit != 0) {
            throw new IOException("pg_ctl ended with " + exit);
        }
        return PidFile.read(folder.pidFile()).orElseThrow(() -> new IOException("the server has ended again"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Writes the settings that the server reads when it starts. */
    private void configure(int port, Map<String, String> extra) throws IOException {
        Map<String, String> settings = new TreeMap<>(USUAL);
        settings.put("port", Integer.toString(port));
        settings.putAll(extra);
        StringBuilder lines = new StringBuilder();
        settings.forEach((name, value) -> lines.append(name)
                .append(" = '")
                .append(value.replace("\\", "\\\\").replace("'", "''"))
                .append("'\n"));
        Files.writeString(folder.serverSettings(), lines);
    }

    /** Lets nobody in any more and stops once everybody has left; after a while with {@link #stop}. */
    void stopAfterWork() throws IOException {
        if (stop("smart", PATIENCE) != 0) {
            stop();
        }
    }

    /** Disconnects whoever is left. Nothing that was committed is lost. */
    void stop() throws IOException {
        stop("fast", WAIT);
    }

    private int stop(String mode, Duration wait) throws IOException {
        String seconds = Long.toString(wait.toSeconds());
        return programs.run("pg_ctl", "stop", "-D", data(), "-m", mode, "-w", "-t", seconds);
    }

    private String data() {
        return folder.data().toString();
    }
}
