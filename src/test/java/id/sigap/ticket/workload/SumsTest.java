package id.sigap.ticket.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void aMedianIsThatOfTheDaysWrittenOut() {
        Random random = new Random(18);
        for (int tried = 0; tried < 200; tried++) {
            int size = random.nextInt(12);
            List<Integer> days = Stream.generate(() -> random.nextInt(9))
                    .limit(size)
                    .sorted()
                    .toList();
            Sums sums = new Sums();
            days.forEach(each -> sums.add(Figure.FINISHED, each, 1));
            assertEquals(size, sums.of(Figure.FINISHED));
            assertEquals(days.stream().filter(each -> each <= 1).count(), sums.within(Figure.FINISHED, 1));
            assertEquals(
                    size < 5 ? null : (days.get((size - 1) / 2) + days.get(size / 2)) / 2.0,
                    sums.median(Figure.FINISHED),
                    days.toString());
        }
    }

    @Test
    void whatWasNeverCountedIsNothing() {
        assertEquals(0, new Sums().of(Figure.REFUSED));
        assertEquals(null, new Sums().median(Figure.ANSWERED));
    }
}
