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
 * @param started in seconds since 1970; tells the server from a later one, of other data, with the same number
 */
record PidFile(long pid, long started, int port) {

    private static final int STARTED = 2;
    private static final int PORT = 3;

    /** The system computes start times from its clock, which may have been set since; in seconds. */
    private static final long TOLERANCE = 60;

    /** Reads the file; empty if no server has left a pid there. */
    static Optional<PidFile> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() > PORT
                    ? Optional.of(new PidFile(
                            Long.parseLong(lines.get(0).strip()),
                            Long.parseLong(lines.get(STARTED).strip()),
                            Integer.parseInt(lines.get(PORT).strip())))
                    : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Whether that server still runs. */
    boolean isServer() {
        return process()
                .filter(PidFile::isPostgres)
                .flatMap(ProcessHandle.Info::startInstant)
                .filter(start -> Math.abs(start.getEpochSecond() - started) < TOLERANCE)
                .isPresent();
    }

    /** Whether another program has that number now. After a container was restarted even a thread of ours may have it. */
    boolean isSomethingElse() {
        return process().filter(info -> !isPostgres(info)).isPresent();
    }

    /** Without a command if the process is another user's. */
    private Optional<ProcessHandle.Info> process() {
        return ProcessHandle.of(pid).map(ProcessHandle::info).filter(info -> info.command()
                .isPresent());
    }

    /** Linux adds to a program's name when its file was deleted, Windows always. */
    private static boolean isPostgres(ProcessHandle.Info info) {
        String program = info.command().orElseThrow();
        return Path.of(program).getFileName().toString().startsWith("postgres");
    }
}
