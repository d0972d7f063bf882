package id.sigap.door.graphql.live;

import id.sigap.testing.LiveClient;
import id.sigap.ticket.changes.LogLook;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.Collection;

/** The round of those who subscribed, made when a test says so, and waited for until each has asked and heard its answer. */
public final class LiveLook {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private LiveLook() {}

    /** By whom it is heard that there is something to look for, and what there is. */
    public static void now(Collection<LiveClient> clients) {
        Arc.container().instance(LiveHub.class).get().turn().await().atMost(LONGEST);
        LogLook.now();
        settle(clients);
    }

    /** Until nobody asks: an answer may be a reason to ask again, and is heard of behind the next message. */
    public static void settle(Collection<LiveClient> clients) {
        long until = System.nanoTime() + LONGEST.toNanos();
        int quiet = 0;
        while (quiet < 2) {
            if (System.nanoTime() > until) {
                throw new AssertionError("subscriptions ask and ask");
            }
            pause();
            clients.forEach(LiveClient::roundTrip);
            quiet = asking() == 0 ? quiet + 1 : 0;
        }
    }

    /** What a client may say is bounded. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double asking() {
        return gauge("sigap.live.asking") + gauge("sigap.live.waiting");
    }

    private static double gauge(String name) {
        return Metrics.globalRegistry.get(name).gauge().value();
    }
}
