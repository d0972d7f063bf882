package id.sigap.ticket.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is hidden of a text, and what is left of it. */
class SpansTest {

    private static final String TEXT = "Rumah Pak Budi, 08123.";

    @Test
    void eachIsReplacedByABlockOfOneLength() {
        assertEquals("Rumah Pak ▇▇▇, ▇▇▇.", spans(10, 14, 16, 21).over(TEXT));
        assertEquals("▇▇▇", spans(0, 22).over(TEXT));
    }

    @Test
    void theOrderInWhichTheyWereSentTellsNothingNorDoesAnEdgeBetweenTwo() {
        assertEquals(spans(10, 14, 16, 21), spans(16, 21, 10, 14));
        assertEquals("Rumah Pak ▇▇▇.", spans(10, 14, 14, 21).over(TEXT));
    }

    @Test
    void whatWasHiddenStaysSo() {
        assertEquals("Rumah ▇▇▇, ▇▇▇.", spans(10, 14, 16, 21).with(spans(6, 12)).over(TEXT));
    }

    @Test
    void placesAreCodePoints() {
        assertEquals("🚧▇▇▇🚧", spans(1, 3).over("🚧ab🚧"));
        spans(0, 4).requireWithin("🚧ab🚧", "description");
        refused(() -> spans(0, 5).requireWithin("🚧ab🚧", "description"));
    }

    @Test
    void whatIsNoPartOfATextIsRefused() {
        refused(SpansTest::spans);
        refused(() -> spans(3, 3));
        refused(() -> spans(4, 3));
        refused(() -> spans(-1, 3));
        refused(() -> spans(0, 5, 4, 6));
        refused(() -> spans(0, 5, 0, 5));
        refused(() -> spans(IntStream.range(0, 2 * (Spans.MOST + 1)).toArray()));
        assertEquals(
                1,
                spans(IntStream.range(0, 2 * Spans.MOST).toArray())
                        .with(spans(0, 200))
                        .all()
                        .size());
    }

    @Test
    void whatIsStoredIsReadAgain() {
        Random random = new Random(17);
        for (int i = 0; i < 1_000; i++) {
            int[] ends = random.ints(2L * (1 + random.nextInt(5)), 0, 500)
                    .distinct()
                    .sorted()
                    .toArray();
            if (ends.length % 2 == 0) {
                Spans spans = spans(ends);
                assertEquals(spans, Spans.read(spans.written()));
            }
        }
    }

    @Test
    void aTextThatIsShorterIsHiddenToItsEnd() {
        assertEquals("a▇▇▇▇▇▇", spans(1, 9, 12, 14).over("abc"), "never more than was meant to be read");
    }

    private static void refused(Runnable work) {
        Problem problem = assertThrows(Problem.class, work::run);
        assertEquals(ProblemCode.SPANS_INVALID, problem.code());
        assertEquals(Spans.MOST, problem.limit());
    }

    private static Spans spans(int... ends) {
        List<Span> spans = Stream.iterate(0, i -> i + 2)
                .limit(ends.length / 2)
                .map(i -> new Span(ends[i], ends[i + 1]))
                .toList();
        return Spans.of(spans, "description");
    }
}
