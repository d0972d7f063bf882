package id.sigap.platform.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks may go away at any moment: a seat is neither lost by it nor given to two. */
@Shows(Promise.A1)
class LanesTest {

    private final Vertx vertx = Vertx.vertx();
    private final ContextInternal loop = ((VertxInternal) vertx).createEventLoopContext();
    private final Lanes lanes = NarrowLanes.of(vertx, Map.of("citizens.seats", "1", "citizens.patience", "1m"));
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void whoGoesWhileTheyWaitTakesNoSeatWithThem() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> third = new CompletableFuture<>();
        ask("first", first);
        Cancellable second = ask("second", new CompletableFuture<>());
        ask("third", third);
        cancel(second);
        first.complete("");
        settle();
        assertEquals(List.of("first", "third"), begun);
    }

    /** The work goes on, and holds what it holds: whoever asks and hangs up in a circle would have as many as they like. */
    @Test
    void whoGoesWhileTheirWorkIsDoneLeavesTheSeatWhenItEnds() {
        CompletableFuture<String> first = new CompletableFuture<>();
        Cancellable asked = ask("first", first);
        ask("second", new CompletableFuture<>());
        cancel(asked);
        settle();
        assertEquals(List.of("first"), begun);
        first.complete("");
        settle();
        assertEquals(List.of("first", "second"), begun);
    }

    /** A request of a context of its own, that waits for its work to be ended. */
    private Cancellable ask(String who, CompletableFuture<String> work) {
        return on(() -> lanes.seated(Traffic.CITIZENS, () -> {
                    begun.add(who);
                    return Uni.createFrom().completionStage(work);
                })
                .subscribe()
                .with(done -> {}, failure -> begun.add(who + " failed")));
    }

    private void cancel(Cancellable asked) {
        on(() -> {
            asked.cancel();
            return asked;
        });
    }

    private void settle() {
        for (int i = 0; i < 5; i++) {
            on(() -> "");
        }
    }

    /** All requests are of one event loop: what was put there before is done then. */
    private <T> T on(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        loop.duplicate().runOnContext(ignored -> done.complete(work.get()));
        return done.orTimeout(1, TimeUnit.MINUTES).join();
    }
}
