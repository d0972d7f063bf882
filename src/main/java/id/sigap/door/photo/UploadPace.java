package id.sigap.door.photo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How slowly an upload may come. A line may be slow, and may pause; whoever holds a place without using it does so for minutes.
 *
 * @param pause without a byte
 * @param bytesPerSecond on the whole, after a pause
 */
record UploadPace(Duration pause, int bytesPerSecond) {

    /** A phone at the edge of a cell: 10 MB in 22 minutes. */
    static final UploadPace LEAST = new UploadPace(Duration.ofSeconds(30), 8_000);

    /** What nearly every line does: 10 MB in less than three minutes. */
    static final UploadPace WANTED = new UploadPace(Duration.ofSeconds(5), 64_000);

    /** Whether an upload goes on. */
    interface Rule {

        boolean isKept(Duration since, long bytes, Duration idle);
    }

    /**
     * The least; and what nearly every line does, if somebody could have its turn instead.
     *
     * @param wanted whether somebody gets it: asked of a line that has to give it up then, and of no other
     */
    static Rule inTurn(BooleanSupplier wanted) {
        return (since, bytes, idle) ->
                LEAST.isKept(since, bytes, idle) && (WANTED.isKept(since, bytes, idle) || !wanted.getAsBoolean());
    }

    boolean isKept(Duration since, long bytes, Duration idle) {
        return idle.compareTo(pause) < 0
                && bytes >= bytesPerSecond * Math.max(0, since.minus(pause).toMillis()) / 1_000;
    }
}
