package id.sigap.door.photo;

import java.time.Duration;

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

    boolean isKept(Duration since, long bytes, Duration idle) {
        return idle.compareTo(pause) < 0
                && bytes >= bytesPerSecond * Math.max(0, since.minus(pause).toMillis()) / 1_000;
    }
}
