package id.sigap.replay;

import java.time.Duration;

/** Waiting, as a seam: tests do not wait. */
@FunctionalInterface
interface Sleeper {
    Sleeper REAL = wait -> Thread.sleep(wait.toMillis());

    void sleep(Duration wait) throws InterruptedException;
}
