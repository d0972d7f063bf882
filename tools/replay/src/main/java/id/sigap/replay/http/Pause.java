package id.sigap.replay.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** One pause for all senders: the service's limit is on the client, not on the thread that met it. */
public final class Pause {
    private final AtomicLong until = new AtomicLong(System.nanoTime());
    private final Sleeper sleeper;

    Pause(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    void extend(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        until.accumulateAndGet(end, (a, b) -> a - b > 0 ? a : b);
    }

    void await() throws InterruptedException {
        long left = until.get() - System.nanoTime();
        if (left > 0) {
            sleeper.sleep(Duration.ofNanos(left).plusMillis(1));
        }
    }
}
