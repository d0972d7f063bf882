package id.sigap.platform.clock;

import java.time.Duration;

/** How long ago something began, by a counter that nobody sets and that goes on while nobody knows the time of day. */
public final class Stopwatch {

    private final long began = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
