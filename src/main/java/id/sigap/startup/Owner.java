package id.sigap.startup;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that uses the embedded server.
 *
 * @param started when the process started, in ms since 1970, or 0 if the system does not say; tells it from a later
 *     process with the same number
 */
record Owner(long pid, long started) {

    /** Start times are computed from the clock, which may have been set since. */
    private static final long TOLERANCE_MS = 60_000;

    static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Owner(process.pid(), started);
    }

    /** Anything that is not an owner is read as one that does not live. */
    static Owner parse(String line) {
        String[] parts = line.strip().split(" ", 2);
        try {
            return new Owner(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 0);
        } catch (NumberFormatException e) {
            return new Owner(0, 0);
        }
    }

    boolean isAnotherLiveProcess() {
        Optional<ProcessHandle> process = pid == ProcessHandle.current().pid() || pid <= 0
                ? Optional.empty()
                : ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.map(Owner::of).filter(this::isSame).isPresent();
    }

    private boolean isSame(Owner now) {
        return started == 0 || now.started == 0 || Math.abs(started - now.started) < TOLERANCE_MS;
    }

    @Override
    public String toString() {
        return pid + " " + started;
    }
}
