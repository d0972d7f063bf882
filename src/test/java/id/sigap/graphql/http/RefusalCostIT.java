package id.sigap.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a refusal costs, beside what a query costs. Printed, not asserted: it says more of the machine than of us. */
@Tag("long")
@QuarkusTest
class RefusalCostIT {

    private static final int WARM_UP = 500;
    private static final int CALLS = 2_000;
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
            double micros = median(each.getValue());
            usual = usual == 0 ? micros : usual;
            System.out.printf("%-32s %8.0f us  %5.2f%n", each.getKey(), micros, micros / usual);
        }
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

    /** Each document is new, so that none is known from before. */
    private static double median(String document) throws Exception {
        long[] nanos = new long[CALLS];
        for (int i = -WARM_UP; i < CALLS; i++) {
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
        Arrays.sort(nanos);
        return nanos[CALLS / 2] / 1_000.0;
    }
}
