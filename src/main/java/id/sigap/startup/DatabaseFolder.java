package id.sigap.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the embedded database keeps its files: the data directory, and beside it what must outlive or precede it.
 *
 * @param data PostgreSQL's data directory, absolute
 * @param programs where to unpack PostgreSQL, if not beside the data
 */
record DatabaseFolder(Path data, Optional<String> programs) {

    private static final int SHOWN_LINES = 8;

    /** Passwords in the format of libpq, so that {@code psql} reads them. Inside the data, as neither is of use alone. */
    Path passwords() {
        return data.resolve("sigap.pgpass");
    }

    Path serverSettings() {
        return data.resolve("sigap.conf");
    }

    Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** Each process that uses the server shares a lock on it. */
    Path owners() {
        return data.resolveSibling(data.getFileName() + ".owners");
    }

    /** Locked while a process starts or stops the server. */
    Path changes() {
        return data.resolveSibling(data.getFileName() + ".lock");
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    Path masterKey() {
        return data.resolveSibling("sigap.key");
    }

    /** Not of the database, but lost and kept with it. */
    Path photos() {
        return data.resolveSibling("photos");
    }

    Path binaries() {
        return programs.map(path -> Path.of(path).toAbsolutePath()).orElse(data.resolveSibling("postgres"));
    }

    /** The last lines the server wrote, for a message about its failure. */
    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }

    /** Creates the folder around the data, readable by this user alone if it is new. */
    void create() throws IOException {
        Path parent = data.resolveSibling(".").normalize();
        if (!Files.isDirectory(parent)) {
            PrivateFiles.createDirectory(parent);
        }
    }
}
