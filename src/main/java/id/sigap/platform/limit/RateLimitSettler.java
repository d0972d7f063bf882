package id.sigap.platform.limit;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Outages;
import id.sigap.platform.Rounds;
import id.sigap.platform.limit.RateLimitRows.Owed;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells the other instances what this one has granted, and hears of them: beside the requests, which never wait for it. */
@ApplicationScoped
class RateLimitSettler {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int AT_ONCE = 500;

    /** Between one time and the next, however much presses: a flood of requests is no flood of statements. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final RateLimit limit;
    private final RateLimitRows rows;
    private final Keyring keyring;
    private final RandomGenerator random;
    private final Vertx vertx;
    private final Outages outages;
    private final boolean shared;
    private final AtomicReference<@Nullable UUID> instance = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    /** @param command whether this is a command beside the service, which grants nothing */
    RateLimitSettler(
            RateLimit limit,
            RateLimitRows rows,
            Keyring keyring,
            RandomGenerator random,
            Vertx vertx,
            Outages outages,
            RateLimitSettings settings,
            @ConfigProperty(name = "sigap.command", defaultValue = "false") boolean command) {
        this.limit = limit;
        this.rows = rows;
        this.keyring = keyring;
        this.random = random;
        this.vertx = vertx;
        this.outages = outages;
        this.shared = !command && !settings.settle().equals("off");
    }

    /** Before the first request: whoever is there already divides with this one by then, and this one with them. */
    void begin(@Observes StartupEvent started) {
        if (shared) {
            limit.share(this::soon);
            meet().onFailure().recoverWithNull().await().atMost(LONGEST.multipliedBy(2));
        }
    }

    void join(@Observes Rounds rounds) {
        rounds.whileServing("sigap.limits.settle", this::beat);
    }

    Uni<Void> beat() {
        return shared
                ? meet().invoke(this::soon)
                        .chain(() -> bounded(rows.forget()))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> meet() {
        UUID mine =
                instance.updateAndGet(known -> known == null ? new UUID(random.nextLong(), random.nextLong()) : known);
        return heard(rows.meet(mine))
                .invoke(others -> limit.met(RateLimitPeers.met(others)))
                .replaceWithVoid();
    }

    /** Now, or as soon as what is on its way has come back. */
    private void soon() {
        again.set(true);
        vertx.runOnContext(ignored -> settle());
    }

    private void settle() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        again.set(false);
        List<RateLimitShare> some = limit.unsettled(AT_ONCE);
        Uni.createFrom()
                .deferred(() -> tell(some))
                .onFailure()
                .invoke(() -> limit.stillUnsettled(some))
                .onFailure()
                .recoverWithNull()
                .subscribe()
                .with(done -> vertx.setTimer(PAUSE.toMillis(), ignored -> {
                    busy.set(false);
                    if (again.get() || some.size() == AT_ONCE) {
                        settle();
                    }
                }));
    }

    private Uni<Void> tell(List<RateLimitShare> some) {
        if (some.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Told> told = some.stream()
                .map(share -> new Told(share, key(share), share.unsettled()))
                .toList();
        List<Owed> owed = told.stream()
                .map(each -> new Owed(
                        each.key, each.many * each.share.secondsPerToken(), each.share.mostSeconds(limit.peers())))
                .toList();
        return heard(rows.settle(owed))
                .invoke(left -> told.forEach(each -> each.share.settled(each.many, left.getOrDefault(each.key, 0.0))))
                .replaceWithVoid();
    }

    /** What is on its way: as many may be taken meanwhile again. */
    private record Told(RateLimitShare share, Buffer key, long many) {}

    /** Or else the others are out of reach. */
    private <T> Uni<T> heard(Uni<T> asked) {
        return bounded(asked).onFailure().invoke(() -> {
            limit.met(limit.peers().lost());
            outages.note("limits", "what instances grant is not told to each other: each has its part of the limits");
        });
    }

    /** Who does not answer has failed, too. */
    private static <T> Uni<T> bounded(Uni<T> asked) {
        return asked.ifNoItem().after(LONGEST).fail();
    }

    /** Nobody who reads the table learns whose bucket it is. */
    private Buffer key(RateLimitShare share) {
        byte[] name = share.name().getBytes(StandardCharsets.UTF_8);
        return Buffer.buffer(keyring.mac(Purpose.LIMIT, keyring.first(), name));
    }
}
