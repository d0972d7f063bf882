package id.sigap.platform.traffic;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** So many at once; some more wait, first come first served and not for ever; the rest is refused at once. */
final class LaneSeats {

    private static final String FULL = "full";
    private static final String WAIT = "wait";

    private final Vertx vertx;
    private final Tags tags;
    private final int seats;
    private final int queue;
    private final @Nullable Duration patience;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int taken;
    private int promised;

    /**
     * @param what of what there are so many, for the metrics
     * @param patience how long one waits; null for as long as it takes
     */
    LaneSeats(Vertx vertx, Tags what, int seats, int queue, @Nullable Duration patience) {
        if (seats < 1 || queue < 0) {
            throw new IllegalStateException("sigap.lanes: a lane has one seat or more, and a queue of none or more");
        }
        this.vertx = vertx;
        this.tags = what;
        this.seats = seats;
        this.queue = queue;
        this.patience = patience;
        Metrics.gauge("sigap.lane.taken", what, this, LaneSeats::taken);
        Metrics.gauge("sigap.lane.waiting", what, this, LaneSeats::waiting);
        // At nought from the start, so that the first refusal is an increase.
        refusals(FULL);
        refusals(WAIT);
    }

    private Counter refusals(String why) {
        return Metrics.counter("sigap.lane.refused", tags.and("why", why));
    }

    /**
     * Calls back once: now, or on the thread of whoever leaves.
     *
     * @param refused told nothing more: whoever asks again gets what there is then
     * @return takes the wish back, while it waits
     */
    Runnable enter(Consumer<Seat> granted, Runnable refused) {
        Waiting mine = new Waiting(granted, refused);
        switch (place(mine)) {
            case SEAT -> granted.accept(new Seat(this));
            case QUEUE -> mine.wait(patience);
            case NONE -> refuse(mine, FULL);
        }
        return () -> {
            if (remove(mine)) {
                mine.rest();
            }
        };
    }

    private enum Place {
        SEAT,
        QUEUE,
        NONE
    }

    private synchronized Place place(Waiting mine) {
        if (taken < seats) {
            taken++;
            return Place.SEAT;
        }
        return waiting.size() < queue && waiting.add(mine) ? Place.QUEUE : Place.NONE;
    }

    private void leave() {
        Waiting next = next();
        if (next != null) {
            next.rest();
            next.granted.accept(new Seat(this));
        }
    }

    /** Who has the seat now; nobody if none waits. */
    private synchronized @Nullable Waiting next() {
        Waiting next = waiting.poll();
        promised = Math.max(0, promised - 1);
        if (next == null) {
            taken--;
        }
        return next;
    }

    /**
     * Whether one of those who wait gets the seat of whoever asks, if they leave it now. Of several who ask at once, on threads of
     * their own, no more are told so than wait: it takes one to go for one to sit.
     */
    synchronized boolean isWanted() {
        if (promised >= waiting.size()) {
            return false;
        }
        promised++;
        return true;
    }

    private synchronized boolean remove(Waiting one) {
        return waiting.remove(one);
    }

    private void refuse(Waiting one, String why) {
        refusals(why).increment();
        one.refused.run();
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    private final class Waiting {

        private final Consumer<Seat> granted;
        private final Runnable refused;
        private volatile long timer = -1;

        private Waiting(Consumer<Seat> granted, Runnable refused) {
            this.granted = granted;
            this.refused = refused;
        }

        /** Of whoever waits no more nothing is left: under load these would be thousands. */
        private void rest() {
            long mine = timer;
            if (mine >= 0) {
                vertx.cancelTimer(mine);
            }
        }

        private void wait(@Nullable Duration longest) {
            if (longest != null) {
                timer = vertx.setTimer(Math.max(1, longest.toMillis()), ignored -> {
                    if (remove(this)) {
                        refuse(this, WAIT);
                    }
                });
            }
        }
    }

    /** What somebody sits on until they leave it. */
    static final class Seat {

        private final LaneSeats lane;
        private final AtomicBoolean left = new AtomicBoolean();

        private Seat(LaneSeats lane) {
            this.lane = lane;
        }

        /** Once it is done with; again is nothing. */
        void leave() {
            if (left.compareAndSet(false, true)) {
                lane.leave();
            }
        }
    }
}
