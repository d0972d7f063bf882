package id.sigap.replay.http;

import java.time.Duration;

/** Waiting, as a seam: tests do not wait. */
@FunctionalInterface
public interface Sleeper {
    Sleeper REAL = wait -> Thread.sleep(wait.toMillis());

    void sleep(Duration wait) throws InterruptedException;
}
