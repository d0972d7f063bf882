package id.sigap.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into {@code postmaster.pid} while it runs.
 *
 * @param status {@code starting}, {@code ready}, {@code stopping}, or empty while the file is being written
 */
record PidFile(long pid, int port, String status) {

    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Reads the file; empty if no server has left a pid there, or not yet a whole one. */
    static Optional<PidFile> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            String status = lines.size() > STATUS ? lines.get(STATUS).strip() : "";
            return lines.size() > PORT
                    ? Optional.of(new PidFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(PORT).strip()),
                            status))
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Whether that process still runs and is PostgreSQL. */
    boolean isServer() {
        return program().filter(PidFile::isPostgres).isPresent();
    }

    /**
     * Whether another program runs under that number now. After a container was restarted that is likely: even a
     * thread of ours may have it.
     */
    boolean isSomethingElse() {
        return program().filter(program -> !isPostgres(program)).isPresent();
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /** Empty as well if the process is another user's. */
    private Optional<Path> program() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(Path::of);
    }

    /** Linux adds to the name when the file has been deleted, Windows always. */
    private static boolean isPostgres(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }
}
