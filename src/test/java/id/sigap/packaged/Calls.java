package id.sigap.packaged;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Calls as clients make them that keep on: what is not answered, or answered "later", is sent again, and counted. */
final class Calls implements Instances {

    private static final Set<String> LATER = Set.of("UNAVAILABLE", "OUTCOME_UNKNOWN");
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Issuer issuer;
    private final IntFunction<String> urls;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    /** @param urls where to send a call, by a number that clients choose */
    Calls(Issuer issuer, IntFunction<String> urls) {
        this.issuer = issuer;
        this.urls = urls;
    }

    /** No answer, or one by which the same call has to be sent again. */
    private static final class Again extends IOException {
        private static final long serialVersionUID = 1L;

        Again(String why) {
            super(why);
        }
    }

    @Override
    public String token(String subject, String... rolesAndGroups) {
        return issuer.token(subject, rolesAndGroups);
    }

    /** Whoever looks, looks until there is something to see; whoever acts does not know what came of it, and looks. */
    @Override
    public JsonObject ask(int instance, String token, String document, Map<String, Object> variables)
            throws IOException, InterruptedException {
        if (document.startsWith("query")) {
            return untilAnswered(instance, token, document, variables);
        }
        calls.incrementAndGet();
        try {
            return once(instance, token, document, variables);
        } catch (IOException e) {
            note(e);
            throw e;
        }
    }

    /** The same call until it is answered, each time to the next instance. */
    JsonObject untilAnswered(int instance, String token, String document, Map<String, Object> variables)
            throws IOException, InterruptedException {
        calls.incrementAndGet();
        long last = System.nanoTime() + LONGEST.toNanos();
        for (int tries = 0; ; tries++) {
            try {
                return once(instance + tries, token, document, variables);
            } catch (IOException e) {
                if (tries == 0) {
                    note(e);
                }
                if (System.nanoTime() > last) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private void note(IOException failure) {
        retried.incrementAndGet();
        failures.merge(String.valueOf(failure.getMessage()).replaceAll("[0-9]{4,}", "…"), 1L, Long::sum);
    }

    private JsonObject once(int instance, String token, String document, Map<String, Object> variables)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(urls.apply(instance) + "/graphql"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(ThreeInstances.body(document, variables)))
                .build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonObject answer;
        try {
            answer = new JsonObject(body);
        } catch (DecodeException e) {
            throw new Again("no JSON");
        }
        JsonArray errors = answer.getJsonArray("errors", new JsonArray());
        if (!errors.isEmpty()) {
            String code = errors.getJsonObject(0)
                    .getJsonObject("extensions", new JsonObject())
                    .getString("code");
            if (LATER.contains(code)) {
                throw new Again(code);
            }
            if ("INTERNAL".equals(code)) {
                System.out.println("a failure without a name: " + document + " -> " + body);
            }
        }
        return answer;
    }

    long calls() {
        return calls.get();
    }

    /** How many of them had to be sent again. */
    long retried() {
        return retried.get();
    }

    /** What the first answers of those were, and how often. */
    Map<String, Long> failures() {
        return failures;
    }
}
