package id.sigap.packaged;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Two instances as behind a proxy that sends nobody to one that is about to stop: each is taken out, replaced by one with other
 * settings, and put in again, so that at least one always serves.
 */
final class TwoInRotation implements AutoCloseable {

    /** How long whoever was sent to an instance has to be answered before it is stopped. */
    private static final int DRAINED_MILLIS = 2_000;

    private final Made made;
    private final List<Sigap> serving = new CopyOnWriteArrayList<>();
    private final Random random = new Random(3);

    TwoInRotation(Made made) {
        this.made = made;
    }

    /** Makes an instance that has not started yet. */
    interface Made {
        Sigap with(Map<String, String> settings) throws IOException;
    }

    /** What goes on between two of them. */
    interface Meanwhile {
        void run() throws Exception;
    }

    void start(Map<String, String> settings) throws Exception {
        serving.add(started(settings));
        serving.add(started(settings));
    }

    /** Replaces one after the other, with something between: then the old one and a new one serve at once. */
    void roll(Map<String, String> settings, Meanwhile meanwhile) throws Exception {
        for (Sigap old : List.copyOf(serving)) {
            serving.remove(old);
            Thread.sleep(DRAINED_MILLIS);
            old.stop();
            serving.add(started(settings));
            meanwhile.run();
        }
    }

    private Sigap started(Map<String, String> settings) throws Exception {
        Sigap instance = made.with(settings);
        instance.start();
        return instance;
    }

    /** One that serves: now this, now that. */
    Sigap any() {
        Object[] now = serving.toArray();
        synchronized (random) {
            return (Sigap) now[random.nextInt(now.length)];
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Sigap each : serving) {
            each.close();
        }
    }
}
