package id.sigap.replay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.plan.Reading;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.Progress;
import id.sigap.replay.tally.Tally;
import id.sigap.replay.testing.Samples;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {
    private final Tally tally = new Tally();

    @Test
    void everyRowIsTakenOnceByNoMoreThanSoManySenders() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        run(
                task -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(1);
                    now.decrementAndGet();
                    return Outcome.accepted("JK", false);
                },
                50);
        assertEquals(50, tally.total(Outcome.Kind.CREATED));
        assertTrue(most.get() <= 3);
    }

    @Test
    void aServiceThatIsGoneIsNotAskedForTheWholeFile() throws InterruptedException {
        Crew crew = run(task -> Outcome.failed("IO"), 500);
        assertTrue(crew.gaveUp());
        int failed = tally.total(Outcome.Kind.FAILED);
        assertTrue(failed >= Crew.GIVE_UP_AFTER && failed <= Crew.GIVE_UP_AFTER + 3, () -> "failed " + failed);
    }

    @Test
    void aDefectOnOneRowLeavesTheOthersAlone() throws InterruptedException {
        run(
                task -> {
                    if (task.submission().clientKey().equals("k-5")) {
                        throw new IllegalStateException("boom");
                    }
                    return Outcome.accepted("JK", false);
                },
                10);
        assertEquals(9, tally.total(Outcome.Kind.CREATED));
        assertEquals(1, tally.total(Outcome.Kind.FAILED));
    }

    private Crew run(Delivery delivery, int rows) throws InterruptedException {
        List<Reading> readings = IntStream.range(0, rows)
                .mapToObj(i -> new Reading(i + 2, Set.of(), Samples.task("k-" + i)))
                .toList();
        Progress progress = new Progress(rows, new PrintStream(OutputStream.nullOutputStream()));
        Crew crew = new Crew(delivery, tally, progress);
        crew.run(readings, 3);
        return crew;
    }
}
