package id.sigap.door.photo;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Uploads that are read at once: each may hold 10 MB. A slow line may take its time as long as nobody else wants its seat; for
 * each who found none, one that is slower than a usable line gives up its own.
 */
final class UploadSeats {

    /** When a seat may be free again: most photos are here within seconds. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final int seats;
    private final Semaphore free;
    private final AtomicInteger wanted = new AtomicInteger();

    UploadSeats(int seats) {
        this.seats = seats;
        this.free = new Semaphore(seats);
    }

    /** To be given back by {@link #leave}. */
    void take() {
        if (!free.tryAcquire()) {
            wanted.updateAndGet(count -> Math.min(seats, count + 1));
            throw Problem.later(ProblemCode.BUSY, SOON);
        }
    }

    void leave() {
        wanted.updateAndGet(count -> Math.max(0, count - 1));
        free.release();
    }

    /** What is asked of who has one, now. */
    UploadPace pace() {
        return wanted.get() > 0 && free.availablePermits() == 0 ? UploadPace.WANTED : UploadPace.LEAST;
    }
}
