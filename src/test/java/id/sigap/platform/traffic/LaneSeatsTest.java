package id.sigap.platform.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Shows(Promise.A1)
class LaneSeatsTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<String> told = new ArrayList<>();
    private final List<LaneSeats.Seat> taken = new ArrayList<>();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void someSitSomeWaitTheRestIsRefusedAtOnce() {
        LaneSeats lane = lane(2, 1, null);
        for (String who : List.of("a", "b", "c", "d")) {
            enter(lane, who);
        }
        assertEquals(List.of("a sits", "b sits", "d goes"), told);
        taken.get(0).leave();
        assertEquals("c sits", told.get(3));
        assertEquals(2, lane.taken());
    }

    @Test
    void aSeatIsLeftOnce() {
        LaneSeats lane = lane(1, 5, null);
        enter(lane, "a");
        enter(lane, "b");
        enter(lane, "c");
        taken.get(0).leave();
        taken.get(0).leave();
        assertEquals(List.of("a sits", "b sits"), told);
    }

    @Test
    void whoGoesWhileTheyWaitTakesNoSeat() {
        LaneSeats lane = lane(1, 5, null);
        enter(lane, "a");
        enter(lane, "b").run();
        enter(lane, "c");
        taken.get(0).leave();
        assertEquals(List.of("a sits", "c sits"), told);
        taken.get(1).leave();
        assertEquals(0, lane.taken());
    }

    /** Two are asked on threads of their own, before either has left: it takes one to go for one to sit. */
    @Test
    void noMoreAreAskedForTheirSeatThanWait() {
        LaneSeats lane = lane(3, 5, null);
        for (String who : List.of("a", "b", "c")) {
            enter(lane, who);
        }
        assertEquals(false, lane.isWanted());
        enter(lane, "d");
        assertEquals(List.of(true, false, false), List.of(lane.isWanted(), lane.isWanted(), lane.isWanted()));
        taken.get(0).leave();
        assertEquals("d sits", told.get(3));
        assertEquals(false, lane.isWanted());
        enter(lane, "e");
        enter(lane, "f");
        taken.get(1).leave();
        assertEquals(List.of(true, false), List.of(lane.isWanted(), lane.isWanted()), "one went by themselves");
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        LaneSeats lane = lane(1, 5, Duration.ofMillis(20));
        enter(lane, "a");
        CompletableFuture<String> second = new CompletableFuture<>();
        lane.enter(seat -> second.complete("sits"), () -> second.complete("goes"));
        assertEquals("goes", second.get(10, TimeUnit.SECONDS));
        assertEquals(0, lane.waiting());
    }

    /** However many come and go on however many threads. */
    @Test
    void neverMoreThanThereAreSeats() throws Exception {
        LaneSeats lane = lane(3, 10_000, null);
        AtomicInteger sitting = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 4_000; i++) {
            threads.execute(() -> lane.enter(
                    seat -> threads.execute(() -> {
                        most.accumulateAndGet(sitting.incrementAndGet(), Math::max);
                        sitting.decrementAndGet();
                        seat.leave();
                        done.incrementAndGet();
                    }),
                    () -> most.set(1_000)));
        }
        for (int i = 0; i < 1_000 && done.get() < 4_000; i++) {
            Thread.sleep(10);
        }
        threads.shutdown();
        assertEquals(4_000, done.get());
        assertTrue(most.get() <= 3, most + " at once");
        assertEquals(0, lane.taken());
    }

    @Test
    void anOperatorSeesWhoWaitsAndWhoWasRefused() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Metrics.addRegistry(meters);
        try {
            Tags tags = Tags.of("lane", "seen", "of", "seat");
            LaneSeats lane = new LaneSeats(vertx, tags, 1, 1, null);
            enter(lane, "a");
            enter(lane, "b");
            enter(lane, "c");
            assertEquals(1, meters.get("sigap.lane.taken").tags(tags).gauge().value());
            assertEquals(1, meters.get("sigap.lane.waiting").tags(tags).gauge().value());
            assertEquals(
                    1,
                    meters.get("sigap.lane.refused")
                            .tags(tags.and("why", "full"))
                            .counter()
                            .count());
        } finally {
            Metrics.removeRegistry(meters);
        }
    }

    /** What the lanes have of the pool is never more than it has, and none has nothing. */
    @Test
    void connectionsAreDividedWhateverTheSizeOfThePool() {
        assertEquals(
                Map.of(Traffic.CITIZENS, 7, Traffic.OFFICERS, 5, Traffic.JOBS, 3),
                Lanes.shares(16),
                "one is for what the service does for itself");
        for (int pool = 4; pool < 200; pool++) {
            Map<Traffic, Integer> shares = Lanes.shares(pool);
            assertTrue(shares.values().stream().mapToInt(it -> it).sum() < pool && !shares.containsValue(0), pool + "");
        }
        assertThrows(IllegalStateException.class, () -> Lanes.shares(3));
    }

    private Runnable enter(LaneSeats lane, String who) {
        return lane.enter(
                seat -> {
                    taken.add(seat);
                    told.add(who + " sits");
                },
                () -> told.add(who + " goes"));
    }

    private LaneSeats lane(int seats, int queue, Duration patience) {
        return new LaneSeats(vertx, Tags.of("lane", "test", "of", "seat"), seats, queue, patience);
    }
}
