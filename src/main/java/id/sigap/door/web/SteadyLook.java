package id.sigap.door.web;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Looks again and again at a body while it comes. However long the service stood still, it looks once: a timer that makes up for
 * what it missed would hold all that time against a sender whose bytes waited to be read.
 */
public final class SteadyLook {

    private final Vertx vertx;
    private final Duration pause;
    private final Runnable look;
    private volatile long timer;
    private volatile boolean over;

    private SteadyLook(Vertx vertx, Duration pause, Runnable look) {
        this.vertx = vertx;
        this.pause = pause;
        this.look = look;
    }

    /** From now on, on the thread of whoever calls; its first look comes after the pause. */
    public static SteadyLook every(Duration pause, Vertx vertx, Runnable look) {
        SteadyLook steady = new SteadyLook(vertx, pause, look);
        steady.again();
        return steady;
    }

    private void again() {
        timer = vertx.setTimer(pause.toMillis(), ignored -> {
            if (!over) {
                look.run();
            }
            if (!over) {
                again();
            }
        });
    }

    public void end() {
        over = true;
        vertx.cancelTimer(timer);
    }
}
