package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Reports;
import id.sigap.testing.SerialOrder;
import id.sigap.testing.SerialOrder.Act;
import id.sigap.testing.SerialOrder.History;
import id.sigap.testing.SerialOrder.Outcome;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who go on while instances and databases die: citizens who submit, each under a client key until it is answered, and read
 * what they sent; staff who act on a few reports. In the end it says what was lost, doubled, half stored or out of order.
 */
final class Traffic {

    private static final int CITIZENS = 3;
    private static final int STAFF = 5;
    private static final int REPORTS = 4;
    private static final String READ = "query($n: String!, $p: String!) { ticket(number: $n, pin: $p) { status } }";
    private static final String SEEN = "query($n: String!) { ticket(number: $n) { version steps { note } } }";
    /** Reports of this run that are not of one entry with its words. */
    private static final String HALF = "select count(*) from ticket t where description like '%%%s%%'"
            + " and ((select count(*) from history_entry where ticket_id = t.id) <> 1"
            + " or (select count(*) from history_text where ticket_id = t.id) <> 1)";

    private final String mark = UUID.randomUUID().toString();
    private final Calls calls;
    private final Duration pause;
    private final ExecutorService people = Executors.newFixedThreadPool(CITIZENS + STAFF);
    private final List<Future<?>> all = new ArrayList<>();
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Queue<Act>> acts;
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong stale = new AtomicLong();
    private final AtomicLong lastWrite = new AtomicLong();
    private final AtomicLong longestGap = new AtomicLong();
    private volatile boolean over;

    /** What somebody sent, so that it can be sent again. */
    private record Sent(int who, Map<String, Object> input) {}

    /** @param pause between two calls of one person */
    Traffic(Calls calls, Duration pause) throws Exception {
        this.calls = calls;
        this.pause = pause;
        for (int i = 0; i < REPORTS; i++) {
            JsonObject receipt = submit(i, Reports.rubble());
            String number = receipt.getString("number");
            begun.put(number, seen(number).getString("version"));
        }
        acts = ClusterActor.noneYet(List.copyOf(begun.keySet()));
        lastWrite.set(System.nanoTime());
        for (int i = 0; i < CITIZENS; i++) {
            int citizen = i;
            all.add(people.submit(() -> {
                citizen(citizen);
                return null;
            }));
        }
        for (int i = 0; i < STAFF; i++) {
            ClusterActor actor = new ClusterActor(calls, i, acts, refusals);
            all.add(people.submit(() -> {
                for (int look = 1; !over; look++) {
                    actor.look(look);
                    Thread.sleep(pause.toMillis());
                }
                return null;
            }));
        }
    }

    private void citizen(int who) throws Exception {
        for (int i = 0; !over; i++) {
            Map<String, Object> input = Reports.rubble();
            input.put("description", "Puing di trotoar, " + mark + ", " + who + "-" + i);
            String key = String.valueOf(input.get("clientKey"));
            sent.put(key, new Sent(who, input));
            JsonObject receipt = submit(who, input);
            acknowledged.put(key, receipt.getString("number") + ' ' + receipt.getString("pin"));
            wrote();
            JsonObject read = calls.untilAnswered(
                    who + i, token(who), READ, Map.of("n", receipt.getString("number"), "p", receipt.getString("pin")));
            if (read.getJsonObject("data") == null || read.getJsonObject("data").getJsonObject("ticket") == null) {
                stale.incrementAndGet();
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private void wrote() {
        long now = System.nanoTime();
        long gap = now - lastWrite.getAndSet(now);
        longestGap.accumulateAndGet(gap, Math::max);
    }

    /** The longest time without an acknowledged write since it was last asked for. */
    Duration longestGap() {
        long open = System.nanoTime() - lastWrite.get();
        return Duration.ofNanos(Math.max(open, longestGap.getAndSet(0)));
    }

    int written() {
        return acknowledged.size();
    }

    private JsonObject submit(int who, Map<String, Object> input) throws Exception {
        JsonObject answer = calls.untilAnswered(who, token(who), Reports.SUBMIT, Map.of("input", input));
        JsonObject payload = answer.getJsonObject("data").getJsonObject("ticketSubmit");
        assertTrue(payload.getJsonArray("userErrors").isEmpty(), answer::encode);
        return payload;
    }

    private String token(int who) {
        return calls.token("warga-" + mark + who, "citizen");
    }

    /** Lets everybody finish what they are at. */
    void end() throws Exception {
        over = true;
        for (Future<?> each : all) {
            each.get();
        }
        people.shutdown();
    }

    /** Nothing acknowledged is lost, doubled, half stored or out of order; nobody read what was not there any more. */
    void assertWhole(Connection database) throws Exception {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, Sent> each : sent.entrySet()) {
            JsonObject again = submit(each.getValue().who(), each.getValue().input());
            String receipt = again.getString("number") + ' ' + again.getString("pin");
            if (!again.getBoolean("replayed") || !receipt.equals(acknowledged.get(each.getKey()))) {
                lost.add(each.getKey());
            }
        }
        long stored = number(database, "select count(*) from ticket where description like '%" + mark + "%'");
        long half = number(database, HALF.formatted(mark));
        List<String> faults = new ArrayList<>();
        int happened = 0;
        for (String report : acts.keySet()) {
            History history = history(report);
            happened += history.marks().size();
            faults.addAll(SerialOrder.faults(history, acts.get(report)));
        }
        System.out.printf(
                "%,d calls, %,d of them sent again (%.2f %%) for %s%nreports: %,d acknowledged, %d lost, %d doubled,"
                        + " %d half stored, %d not found by who had just sent them%nacts: %,d happened, %,d unknown, %d"
                        + " faults%n",
                calls.calls(),
                calls.retried(),
                100.0 * calls.retried() / calls.calls(),
                calls.failures(),
                acknowledged.size(),
                lost.size(),
                stored - sent.size(),
                half,
                stale.get(),
                happened,
                acts.values().stream()
                        .flatMap(Collection::stream)
                        .filter(act -> act.outcome() == Outcome.UNKNOWN)
                        .count(),
                faults.size());
        assertEquals(List.of(), lost, "acknowledged, then lost");
        assertEquals(sent.size(), stored, "doubled");
        assertEquals(sent.size(), new HashSet<>(acknowledged.values()).size());
        assertEquals(0, half, "half stored");
        assertEquals(0, stale.get(), "not found by who had just sent it");
        assertEquals(List.of(), faults);
        assertTrue(!refusals.contains("INTERNAL"), "a failure without a name");
    }

    private History history(String report) throws Exception {
        JsonObject seen = seen(report);
        List<String> marks = seen.getJsonArray("steps").stream()
                .skip(1)
                .map(step -> Objects.toString(((JsonObject) step).getString("note"), "a step without words"))
                .toList();
        return new History(begun.get(report), marks, seen.getString("version"));
    }

    private JsonObject seen(String report) throws Exception {
        String admin = calls.token("pengelola", "ticket-admin", "unit:BIRO-PEM");
        return calls.untilAnswered(0, admin, SEEN, Map.of("n", report))
                .getJsonObject("data")
                .getJsonObject("ticket");
    }

    private static long number(Connection database, String sql) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
