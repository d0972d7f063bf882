package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a refusal costs, beside what a query costs that finds a report. The time is printed; asserted is what the server's
 * threads worked for it: no more than the promise allows (H1), less than the query if the size alone refuses it, and at
 * most a few times as much if it has to be parsed first, which for 2,000 tokens is dearer than to find a report.
 */
@Tag("long")
@QuarkusTest
@Shows(Promise.H1)
class RefusalCostIT {

    private static final int WARM_UP = 2_000;
    private static final int CALLS = 2_000;
    private static final double MOST_MILLIS = 5;
    private static final double MOST_TIMES_PARSED = 8;

    /** To compare with: a report that is there, read from the database for each call. */
    private static final String QUERY = "{ ticket(number: \"NUMBER\") { status description steps { note } } } #%d";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aRefusalIsCheaperThanAQuery() throws Exception {
        String number = Reports.submit(Api.as("warga"), Reports.publicRubble()).number();
        Cost query = cost("a report looked up by number", QUERY.replace("NUMBER", number), 200);
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("10,241 bytes", "{ viewer { signedIn } } #%d" + "x".repeat(10_240));
        documents.put("60,000 bytes", "{ viewer { signedIn } } #%d" + "x".repeat(60_000));
        documents.put("2,001 tokens", "{ f(a: [%d " + "1 ".repeat(2_000) + "]) }");
        documents.put("900 levels", "{ a%d " + "{ a ".repeat(900) + "}".repeat(901));
        documents.put("11 levels", "{ a%d " + "{ a ".repeat(10) + "}".repeat(11));
        documents.put("fragments that double", doubling());
        documents.put("no document", "{ %d");
        for (Map.Entry<String, String> each : documents.entrySet()) {
            Cost refusal = cost(each.getKey(), each.getValue(), 0);
            assertTrue(refusal.cpuMillis <= MOST_MILLIS, each.getKey() + ": " + refusal);
            double times = each.getKey().endsWith("bytes") ? 1 : MOST_TIMES_PARSED;
            assertTrue(
                    refusal.cpuMillis < times * query.cpuMillis,
                    each.getKey() + ": " + refusal + ", the query: " + query);
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
    private static Cost cost(String name, String document, int expected) throws Exception {
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
            assertTrue(expected == 0 ? status >= 400 : status == expected, name + ": " + status);
        }
        worked = worked() - worked;
        Arrays.sort(nanos);
        Cost cost = new Cost(nanos[CALLS / 2] / 1e3, worked / 1e6 / CALLS);
        System.out.printf("%-32s %8.0f us  CPU %.2f ms%n", name, cost.micros, cost.cpuMillis);
        return cost;
    }
}
