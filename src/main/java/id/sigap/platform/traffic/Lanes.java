package id.sigap.platform.traffic;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps citizens, officers and jobs out of each other's way (ADR 0047): at the doors a request takes a seat of its lane before
 * anything is read of it; at the database what it does takes connections that are the lane's.
 */
@Startup // for the metrics: what scales instances reads them before anybody asks
@ApplicationScoped
public class Lanes {

    /** Of sixteen connections officers have five, jobs three, one is for what the service does for itself, citizens have seven. */
    private static final int SIXTEENTHS = 16;

    private static final int OFFICERS_PART = 5;
    private static final int JOBS_PART = 3;
    private static final int OWN = 1;

    /** Each may hold 10 MB; officers' evidence does not wait for citizens. */
    private static final Map<Traffic, Integer> UPLOADS = Map.of(Traffic.CITIZENS, 8, Traffic.OFFICERS, 4);

    /** Nothing is read of who waits, so a crowd of a counter or of an office costs its sockets. */
    private static final int UPLOADS_WAITING = 100;

    /** Longer than a line that stands still keeps its place while others wait for it. */
    private static final Duration FOR_AN_UPLOAD = Duration.ofSeconds(10);

    /** Each reads page after page for up to a minute; of what one asks for, a connection is taken for a page at a time. */
    private static final int EXPORTS = 2;

    private static final int EXPORTS_WAITING = 10;

    /** For a connection: as long as somebody waits who has been admitted. */
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(5);

    /** When to come back, at random within so many seconds: all at once would be the same crowd. */
    private static final int SOON_SECONDS = 4;

    private final Map<Traffic, LaneSeats> doors = new EnumMap<>(Traffic.class);
    private final Map<Traffic, LaneSeats> connections = new EnumMap<>(Traffic.class);
    private final Map<Traffic, LaneSeats> uploads = new EnumMap<>(Traffic.class);
    private final Map<Traffic, LaneSeats> exports = new EnumMap<>(Traffic.class);
    private final RandomGenerator random;

    Lanes(
            LaneSettings settings,
            Vertx vertx,
            RandomGenerator random,
            @ConfigProperty(name = "quarkus.datasource.reactive.max-size") int pool) {
        this.random = random;
        doors.put(Traffic.CITIZENS, door(vertx, Traffic.CITIZENS, settings.citizens()));
        doors.put(Traffic.OFFICERS, door(vertx, Traffic.OFFICERS, settings.officers()));
        shares(pool).forEach((traffic, share) -> connections.put(traffic, connections(vertx, traffic, share)));
        UPLOADS.forEach((traffic, many) -> uploads.put(
                traffic, new LaneSeats(vertx, tags(traffic, "upload"), many, UPLOADS_WAITING, FOR_AN_UPLOAD)));
        List.of(Traffic.CITIZENS, Traffic.OFFICERS).forEach(traffic -> exports.put(traffic, exports(vertx, traffic)));
    }

    private static LaneSeats exports(Vertx vertx, Traffic traffic) {
        return new LaneSeats(vertx, tags(traffic, "export"), EXPORTS, EXPORTS_WAITING, FOR_AN_UPLOAD);
    }

    /** Of a pool; no lane goes without. */
    static Map<Traffic, Integer> shares(int pool) {
        int officers = Math.max(1, pool * OFFICERS_PART / SIXTEENTHS);
        int jobs = Math.max(1, pool * JOBS_PART / SIXTEENTHS);
        int citizens = pool - officers - jobs - OWN;
        if (citizens < 1) {
            throw new IllegalStateException("quarkus.datasource.reactive.max-size is 4 or more");
        }
        return Map.of(Traffic.OFFICERS, officers, Traffic.JOBS, jobs, Traffic.CITIZENS, citizens);
    }

    private static LaneSeats door(Vertx vertx, Traffic traffic, LaneSettings.Lane lane) {
        return new LaneSeats(vertx, tags(traffic, "seat"), lane.seats(), lane.queue(), lane.patience());
    }

    /** Jobs wait as long as it takes: nobody waits for them. */
    private static LaneSeats connections(Vertx vertx, Traffic traffic, int share) {
        @Nullable Duration patience = traffic == Traffic.JOBS ? null : FOR_A_CONNECTION;
        return new LaneSeats(vertx, tags(traffic, "connection"), share, Integer.MAX_VALUE, patience);
    }

    private static Tags tags(Traffic traffic, String what) {
        return Tags.of("lane", traffic.name().toLowerCase(Locale.ROOT), "of", what);
    }

    /**
     * The work of the request whose context this is, on that context and on a seat; what the request does from then on counts
     * for the lane. The seat is left when the work ends, not when whoever asked for it goes away.
     *
     * <p>The Uni fails with BUSY, and when to come back, if there is no seat.
     */
    public <T> Uni<T> seated(Traffic traffic, Supplier<Uni<T>> work) {
        follow(traffic);
        return admitted(doors.get(traffic), work);
    }

    /**
     * An upload that is read and kept, in its turn; what the request does from then on counts for the lane.
     *
     * <p>The Uni fails with BUSY, and when to come back, if its turn does not come.
     */
    public <T> Uni<T> uploading(Traffic traffic, Supplier<Uni<T>> work) {
        follow(traffic);
        return admitted(uploads.get(traffic), work);
    }

    /**
     * A list that is read to its end and given away, in its turn; what the request does from then on counts for the lane.
     *
     * <p>The Uni fails with BUSY, and when to come back, if its turn does not come.
     */
    public <T> Uni<T> exporting(Traffic traffic, Supplier<Uni<T>> work) {
        follow(traffic);
        return admitted(exports.get(traffic), work);
    }

    /** Whether somebody waits for the turn of whoever asks, who must give it up then: no more are told so than wait. */
    public boolean isUploadWanted(Traffic traffic) {
        return Objects.requireNonNull(uploads.get(traffic)).isWanted();
    }

    /** For a request that needs no seat of its lane: what it does from then on counts for the lane. */
    public void follow(Traffic traffic) {
        traffic.mark(Objects.requireNonNull(Vertx.currentContext(), "a request has a context"));
    }

    /** What needs a connection, when the lane of whoever asks has one; whoever asks does not end it by going away. */
    public <T> Uni<T> connected(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> connected(Traffic.current(), work));
    }

    /** The same for work that leaves the context of its request. */
    public <T> Uni<T> connected(Traffic traffic, Supplier<Uni<T>> work) {
        return admitted(connections.get(traffic), work);
    }

    private <T> Uni<T> admitted(@Nullable LaneSeats lane, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            @Nullable Context context = Vertx.currentContext();
            AtomicBoolean over = new AtomicBoolean();
            Runnable withdraw = Objects.requireNonNull(lane)
                    .enter(
                            seat -> on(context, () -> Uni.createFrom()
                                    .deferred(
                                            () -> over.get() ? Uni.createFrom().nullItem() : work.get())
                                    .onTermination()
                                    .invoke(seat::leave)
                                    .subscribe()
                                    .with(emitter::complete, emitter::fail)),
                            () -> on(context, () -> emitter.fail(busy())));
            emitter.onTermination(() -> {
                over.set(true);
                withdraw.run();
            });
        });
    }

    /** Whose work is being done. */
    public Traffic current() {
        return Traffic.current();
    }

    private Problem busy() {
        return Problem.later(ProblemCode.BUSY, Duration.ofSeconds(1 + random.nextInt(SOON_SECONDS)));
    }

    private static void on(@Nullable Context context, Runnable work) {
        if (context == null || Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(ignored -> work.run());
        }
    }
}
