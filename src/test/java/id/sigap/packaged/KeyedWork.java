package id.sigap.packaged;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at work on all that is keyed, each call through any instance: PINs, repeated submits, sealed contacts, versions,
 * cursors and links of history. It goes on until it is closed.
 */
final class KeyedWork implements AutoCloseable {

    private static final int PEOPLE = 3;
    private static final String SUBMIT = "mutation($i: TicketSubmitInput!) { ticketSubmit(input: $i)"
            + " { number pin replayed userErrors { code } } }";
    private static final String BY_PIN =
            "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { description } }";
    private static final String REPORTER =
            "query($n: String!) { ticket(number: $n) { version reporter(reason: \"Uji\") { name } } }";
    private static final String RECEIVE = "mutation($n: String!, $v: String!) { ticketReceive(ticket: {number: $n},"
            + " version: $v) { ticket { status } userErrors { code } } }";
    private static final String LIST =
            "query($a: String) { tickets(first: 1, after: $a)" + " { edges { cursor } pageInfo { endCursor } } }";

    private final TwoInRotation service;
    private final Issuer issuer;
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger rounds = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    KeyedWork(TwoInRotation service, Issuer issuer) {
        this.service = service;
        this.issuer = issuer;
        for (int person = 0; person < PEOPLE; person++) {
            people.submit(this::work);
        }
    }

    private void work() {
        while (!over.get()) {
            try {
                round();
            } catch (Exception | AssertionError failed) {
                failures.add(failed.toString());
            }
            rounds.incrementAndGet();
        }
    }

    private void round() throws Exception {
        String words = "Puing di trotoar " + UUID.randomUUID();
        Map<String, Object> input = Map.of(
                "clientKey", UUID.randomUUID().toString(),
                "categoryCode", "trotoar",
                "description", words,
                "place", Map.of("latitude", -6.1262, "longitude", 106.7894, "areaCode", "31.72.01.1005"),
                "reporter", Map.of("name", words, "phone", "+62 812-0000-1708"));
        String citizen = issuer.token("warga-" + UUID.randomUUID(), "citizen");
        JsonObject first = ask(citizen, SUBMIT, Map.of("i", input)).getJsonObject("ticketSubmit");
        JsonObject again = ask(citizen, SUBMIT, Map.of("i", input)).getJsonObject("ticketSubmit");
        expect(true, again.getBoolean("replayed"), "a repeat is one");
        expect(
                first.getString("number") + first.getString("pin"),
                again.getString("number") + again.getString("pin"),
                "");
        Map<String, Object> number = Map.of("n", first.getString("number"));
        Map<String, Object> withPin = Map.of("n", first.getString("number"), "p", first.getString("pin"));
        expect(words, ticket(citizen("kenalan"), BY_PIN, withPin).getString("description"), "by PIN");
        JsonObject disclosed = ticket(bureau(), REPORTER, number);
        expect(words, disclosed.getJsonObject("reporter").getString("name"), "the reporter");
        JsonObject received = ask(
                        issuer.token("lurah", "lurah", "unit:31.72.01.1005"),
                        RECEIVE,
                        Map.of("n", first.getString("number"), "v", disclosed.getString("version")))
                .getJsonObject("ticketReceive");
        expect("[]", received.getJsonArray("userErrors").encode(), "a step on the version that was seen");
        String cursor = end(ask(bureau(), LIST, Map.of()));
        end(ask(bureau(), LIST, Map.of("a", cursor)));
    }

    private static String end(JsonObject data) {
        return data.getJsonObject("tickets").getJsonObject("pageInfo").getString("endCursor");
    }

    private String citizen(String name) {
        return issuer.token(name, "citizen");
    }

    private String bureau() {
        return issuer.token("validator", "validator", "unit:BIRO-PEM");
    }

    private JsonObject ticket(String token, String document, Map<String, Object> variables) throws Exception {
        JsonObject ticket = ask(token, document, variables).getJsonObject("ticket");
        if (ticket == null) {
            throw new AssertionError("no report: " + document);
        }
        return ticket;
    }

    private JsonObject ask(String token, String document, Map<String, Object> variables) throws Exception {
        String answer =
                service.any().post("/graphql", "application/json", token, ThreeInstances.body(document, variables));
        JsonObject json = new JsonObject(answer);
        if (json.getJsonObject("data") == null || json.containsKey("errors")) {
            throw new AssertionError(document + ": " + answer);
        }
        return json.getJsonObject("data");
    }

    private static void expect(Object wanted, Object got, String what) {
        if (!wanted.equals(got)) {
            throw new AssertionError(what + ": " + got);
        }
    }

    /** Lets them work for so many more rounds. */
    void goOn(int more) throws InterruptedException {
        int until = rounds.get() + more;
        while (rounds.get() < until) {
            Thread.sleep(50);
        }
    }

    int rounds() {
        return rounds.get();
    }

    /** Empty if no call failed. */
    String failures() {
        return String.join("\n", failures);
    }

    @Override
    public void close() throws InterruptedException {
        over.set(true);
        people.shutdown();
        if (!people.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("they do not end");
        }
    }
}
