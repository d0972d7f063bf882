package id.sigap.photo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Stops the decoding of a photo that takes too long. Then it stops at the next row, and whatever it has made of the
 * file is refused.
 */
final class DecodeLimit {

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "photo-alarm");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration longest;

    DecodeLimit(Duration longest) {
        this.longest = longest;
    }

    Watch over(ImageReader reader) {
        AtomicBoolean late = new AtomicBoolean();
        reader.addIIOReadProgressListener(new Stop(late));
        return new Watch(alarms.schedule(() -> late.set(true), longest.toMillis(), TimeUnit.MILLISECONDS), late);
    }

    void stop() {
        alarms.shutdownNow();
    }

    /** Of one reader, until it is closed. */
    record Watch(ScheduledFuture<?> alarm, AtomicBoolean late) implements AutoCloseable {

        /** Refuses, as PHOTO_INVALID, what may have been cut short. */
        void requireInTime() {
            if (late.get()) {
                throw Bytes.invalid();
            }
        }

        @Override
        public void close() {
            alarm.cancel(false);
        }
    }

    /** On the reader's own thread, for from another one it takes no orders. */
    private record Stop(AtomicBoolean late) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (late.get()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
