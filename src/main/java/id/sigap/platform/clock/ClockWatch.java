package id.sigap.platform.clock;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Compares this instance's clock with the database's: before anything else begins, and each minute. By a timer that counts:
 * the scheduler goes by the time of day, and after that was set back it rests for as long.
 */
@ApplicationScoped
class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    /** Who is answered later than that does not know to half a second what time it is: the next answer may be quicker. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(1);

    private static final Duration FIRST_PATIENCE = Duration.ofSeconds(10);

    private final ClockRows rows;
    private final DatabaseClock clock;
    private final Vertx vertx;
    private final Duration every;
    private final AtomicBoolean comparing = new AtomicBoolean();
    private final AtomicReference<ClockState> said = new AtomicReference<>(ClockState.SURE);

    ClockWatch(
            ClockRows rows,
            DatabaseClock clock,
            Vertx vertx,
            @ConfigProperty(name = "sigap.clock.compare") Duration every) {
        this.rows = rows;
        this.clock = clock;
        this.vertx = vertx;
        this.every = every;
    }

    /** After the keys: who is refused for theirs waits for no clock. */
    void beforeAll(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent started) {
        compare()
                .ifNoItem()
                .after(FIRST_PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
        vertx.setPeriodic(every.toMillis(), tick -> again());
    }

    /** One at a time: who waits for a database that stalls does not queue for it too. */
    private void again() {
        if (comparing.compareAndSet(false, true)) {
            compare()
                    .onTermination()
                    .invoke(() -> comparing.set(false))
                    .subscribe()
                    .with(done -> {}, failed -> {});
        }
    }

    private Uni<Void> compare() {
        return rows.read(clock::moment)
                .invoke(reading -> {
                    if (reading.age(clock.moment()).multipliedBy(2).compareTo(LONGEST_WAY) <= 0) {
                        clock.compared(reading);
                    }
                })
                .replaceWithVoid()
                // A database that is away is told of by whoever needs it; for a while its time is known without it.
                .onFailure()
                .recoverWithNull()
                .invoke(() -> say(clock.state()));
    }

    /** Once for each change, as far as this look sees it. */
    private void say(ClockState state) {
        if (said.getAndSet(state) != state) {
            LOG.log(state == ClockState.SURE ? Logger.Level.INFO : Logger.Level.ERROR, state.meaning());
        }
    }
}
