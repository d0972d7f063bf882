package id.sigap.leaks;

import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reports that came in one after the other in a database of their own, the same ones in any order. */
final class Arrivals {

    /** Long enough for all to be listed. */
    private static final Duration UNTIL_LISTED = Duration.ofDays(7);

    private Arrivals() {}

    /**
     * Sends reports, each a second after the one before; then it is a week later.
     *
     * @return when each came in, by its number: 0 is the first
     */
    static Map<String, Integer> sent(int reports, boolean lastFirst) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, reports)
                .map(i -> lastFirst ? reports - 1 - i : i)
                .boxed()
                .toList());
        Map<String, Integer> arrivals = new HashMap<>();
        Api sender = Api.as("warga");
        for (int report : order) {
            TestClock.advance(Duration.ofSeconds(1));
            SeededRandom.seed("arrival " + report);
            Map<String, Object> input = Reports.publicRubble();
            input.put("clientKey", new UUID(0x4000, 0x8000000000000000L + report).toString());
            arrivals.put(Reports.submit(sender, input).number(), arrivals.size());
        }
        TestClock.advance(UNTIL_LISTED);
        return arrivals;
    }
}
