package id.sigap.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What is done again and again while an instance runs. Whoever has such work observes this class at the start, and names the
 * work. The time between is counted, by timers that nobody sets: where a time of day is set back no work rests. What is due
 * the work itself asks the one clock, so nothing is done early either, and a midnight is Jakarta's.
 */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Vertx vertx;
    private final UnderWay underWay;
    private final Config config;
    private final boolean command;
    private final Queue<Long> timers = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /** @param command whether this is a command beside the service, which does what it was called for and no more */
    Rounds(
            Vertx vertx,
            UnderWay underWay,
            Config config,
            @ConfigProperty(name = "sigap.command", defaultValue = "false") boolean command) {
        this.vertx = vertx;
        this.underWay = underWay;
        this.config = config;
        this.command = command;
    }

    /** Once all that is needed for work is there. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started, Event<Rounds> workers) {
        if (!command) {
            workers.fire(this);
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        over = true;
        timers.forEach(vertx::cancelTimer);
    }

    /** From now on; not once the word to stop has come, and what has begun by then is waited for. */
    public void every(String setting, Supplier<Uni<Void>> job) {
        every(setting, Duration.ZERO, job);
    }

    /** The same, but not for so long after the start. */
    public void every(String setting, Duration first, Supplier<Uni<Void>> job) {
        begin(first, new Work(setting, job, false, new AtomicBoolean()));
    }

    /** What requests rely on goes on as long as there are some. */
    public void whileServing(String setting, Supplier<Uni<Void>> work) {
        begin(Duration.ZERO, new Work(setting, work, true, new AtomicBoolean()));
    }

    /** @param setting says how often, or {@code off} */
    private record Work(String setting, Supplier<Uni<Void>> todo, boolean serving, AtomicBoolean busy) {}

    private void begin(Duration first, Work work) {
        if (!config.getValue(work.setting, String.class).equals("off")) {
            long pause = config.getValue(work.setting, Duration.class).toMillis();
            timers.add(vertx.setPeriodic(Math.max(1, first.toMillis()), pause, timer -> turn(work)));
        }
    }

    /** Unless it is still at the one before. */
    private void turn(Work work) {
        if (work.busy.compareAndSet(false, true)) {
            if (work.serving || underWay.begin(work)) {
                go(work);
            } else {
                work.busy.set(false);
            }
        }
    }

    /** On a context of its own, so that no two of them share what they keep there. */
    private void go(Work work) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> Uni.createFrom()
                .deferred(() -> work.todo.get())
                .onTermination()
                .invoke(() -> end(work))
                .subscribe()
                .with(done -> {}, failure -> tell(work, failure)));
    }

    /** Of what served to the end nothing is left to tell: its connections went while it was at it. */
    private void tell(Work work, Throwable failure) {
        if (!over) {
            LOG.errorf(failure, "What is done every %s failed", work.setting);
        }
    }

    private void end(Work work) {
        work.busy.set(false);
        if (!work.serving) {
            underWay.end(work);
        }
    }
}
