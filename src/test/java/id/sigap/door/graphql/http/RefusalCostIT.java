package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a refusal costs, beside what a query costs. The time is printed; asserted is what the server's threads worked for it,
 * against the promise's bound (H1).
 */
@Tag("long")
@QuarkusTest
@Shows(Promise.H1)
class RefusalCostIT {

    private static final int WARM_UP = 2_000;
    private static final int CALLS = 2_000;
    private static final double MOST_MILLIS = 5;

    /** To compare with. */
    private static final Set<String> ANSWERED = Set.of("a report looked up by number", "who is asking");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aRefusalIsCheaperThanAQuery() throws Exception {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(
                "a report looked up by number", "{ ticket(number: \"JK-00000-00000-0\") { status steps { note } } }");
        documents.put("who is asking", "{ viewer { signedIn } } #%d");
        documents.put("10,241 bytes", "{ viewer { signedIn } } #%d" + "x".repeat(10_240));
        documents.put("60,000 bytes", "{ viewer { signedIn } } #%d" + "x".repeat(60_000));
        documents.put("2,001 tokens", "{ f(a: [%d " + "1 ".repeat(2_000) + "]) }");
        documents.put("900 levels", "{ a%d " + "{ a ".repeat(900) + "}".repeat(901));
        documents.put("11 levels", "{ a%d " + "{ a ".repeat(10) + "}".repeat(11));
        documents.put("fragments that double", doubling());
        documents.put("no document", "{ %d");
        double usual = 0;
        for (Map.Entry<String, String> each : documents.entrySet()) {
            Cost cost = cost(each.getValue());
            usual = usual == 0 ? cost.micros : usual;
            System.out.printf(
                    "%-32s %8.0f us  %5.2f  CPU %.2f ms%n",
                    each.getKey(), cost.micros, cost.micros / usual, cost.cpuMillis);
            assertTrue(ANSWERED.contains(each.getKey()) || cost.cpuMillis <= MOST_MILLIS, each.getKey() + ": " + cost);
        }
    }

    /** Nanoseconds so far, of the threads that read, refuse and answer. */
    private static long worked() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("vert.x-eventloop"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static String doubling() {
        StringBuilder document = new StringBuilder("{ x%d ...F0 }");
        for (int i = 0; i < 9; i++) {
            document.append(" fragment F")
                    .append(i)
                    .append(" on Query { ...F")
                    .append(i + 1)
                    .append(" ...F")
                    .append(i + 1)
                    .append(" }");
        }
        return document.append(" fragment F9 on Query { __typename }").toString();
    }

    /**
     * Of one call.
     *
     * @param micros the median of how long it took
     * @param cpuMillis the mean of what the event loops worked
     */
    private record Cost(double micros, double cpuMillis) {}

    /** Each document is new, so that none is known from before. */
    private static Cost cost(String document) throws Exception {
        long worked = 0;
        long[] nanos = new long[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
            worked = i == 0 ? worked() : worked;
            String body = new JsonObject()
                    .put("query", document.replace("%d", Integer.toString(i + WARM_UP)))
                    .encode();
            HttpRequest request = HttpRequest.newBuilder(Api.uri())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            long start = System.nanoTime();
            int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - start;
            }
            assertEquals(status >= 400, status != 200);
        }
        worked = worked() - worked;
        Arrays.sort(nanos);
        return new Cost(nanos[CALLS / 2] / 1e3, worked / 1e6 / CALLS);
    }
}
