package id.sigap.door.graphql.live;

import id.sigap.platform.traffic.Traffic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.ToIntFunction;

/**
 * Subscriptions ask one after the other, a few at once, each lane by itself: however many hear of one step, they take a part of
 * the seats and connections, and whoever asks by request finds the others.
 */
@Startup // for the metrics
@ApplicationScoped
class LiveTurns {

    private final int most;
    private final Map<Traffic, Line> lines = new EnumMap<>(Traffic.class);

    private static final class Line {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int asking;
    }

    LiveTurns(LiveSettings settings) {
        this.most = settings.asking();
        for (Traffic traffic : Traffic.values()) {
            lines.put(traffic, new Line());
        }
        Gauge.builder("sigap.live.asking", this, turns -> turns.count(line -> line.asking))
                .description("Subscriptions that ask what changed.")
                .register(Metrics.globalRegistry);
        Gauge.builder("sigap.live.waiting", this, turns -> turns.count(line -> line.waiting.size()))
                .description("Subscriptions that wait for their turn to ask.")
                .register(Metrics.globalRegistry);
    }

    /** Runs it, now or when its turn comes; whoever had it {@link #leave leaves} it. */
    void enter(Traffic traffic, Runnable work) {
        Line line = Objects.requireNonNull(lines.get(traffic));
        synchronized (line) {
            if (line.asking == most) {
                line.waiting.add(work);
                return;
            }
            line.asking++;
        }
        work.run();
    }

    void leave(Traffic traffic) {
        Line line = Objects.requireNonNull(lines.get(traffic));
        Runnable next;
        synchronized (line) {
            next = line.waiting.poll();
            if (next == null) {
                line.asking--;
                return;
            }
        }
        next.run();
    }

    private int count(ToIntFunction<Line> some) {
        int all = 0;
        for (Line line : lines.values()) {
            synchronized (line) {
                all += some.applyAsInt(line);
            }
        }
        return all;
    }
}
