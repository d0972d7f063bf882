package id.sigap.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final List<Integer> done = new ArrayList<>();

    @Test
    void eachIsDoneOnceAndInOrderHoweverManyBatchesThereAre() {
        await(100_000, 1, item -> Uni.createFrom().voidItem());
        assertEquals(IntStream.rangeClosed(1, 100_000).boxed().toList(), done);
    }

    @Test
    void aBatchThatIsNotFullIsTheLast() {
        for (int items : new int[] {0, 1, 9, 10, 11, 20}) {
            done.clear();
            await(items, 10, item -> Uni.createFrom().voidItem());
            assertEquals(items, done.size());
        }
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingDoneAndIsToldInTheEnd() {
        RuntimeException first = new IllegalStateException("first");
        RuntimeException thrown = assertThrows(
                RuntimeException.class,
                () -> await(25, 10, item -> {
                    if (item == 10) {
                        throw first;
                    }
                    return item % 10 == 0
                            ? Uni.createFrom().failure(new IllegalStateException("later"))
                            : Uni.createFrom().voidItem();
                }));
        assertSame(first, thrown);
        assertEquals(25, done.size());
    }

    @Test
    void whatWouldFailAllTheOthersEndsItAtOnce() {
        RuntimeException away = Problem.later(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2));
        Map.of(new TurnLost(), 12, away, 14).forEach((end, many) -> {
            done.clear();
            assertSame(
                    end,
                    assertThrows(
                            RuntimeException.class,
                            () -> await(
                                    25,
                                    10,
                                    item -> item < 12
                                            ? Uni.createFrom().voidItem()
                                            : Uni.createFrom().failure(end))));
            assertEquals(many, done.size());
        });
    }

    @Test
    void oneThatIsAwayAloneKeepsNoOtherFromBeingDone() {
        assertThrows(
                Problem.class,
                () -> await(
                        25,
                        10,
                        item -> item % 3 == 0
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom()
                                        .failure(Problem.later(ProblemCode.UNAVAILABLE, Duration.ofSeconds(2)))));
        assertEquals(25, done.size());
    }

    /** A run that is subscribed to again begins anew. */
    @Test
    void aRunRemembersNothing() {
        Uni<Void> run = run(7, 3, item -> Uni.createFrom().voidItem());
        run.await().atMost(Duration.ofMinutes(1));
        run.await().atMost(Duration.ofMinutes(1));
        assertEquals(14, done.size());
    }

    private void await(int items, int size, java.util.function.Function<Integer, Uni<Void>> work) {
        run(items, size, work).await().atMost(Duration.ofMinutes(1));
    }

    private Uni<Void> run(int items, int size, java.util.function.Function<Integer, Uni<Void>> work) {
        return Batches.each(
                size,
                0,
                after -> Uni.createFrom()
                        .item(IntStream.rangeClosed(after + 1, Math.min(items, after + size))
                                .boxed()
                                .toList()),
                item -> {
                    done.add(item);
                    return work.apply(item);
                });
    }
}
