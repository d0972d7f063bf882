package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Reports;
import id.sigap.testing.SerialOrder;
import id.sigap.testing.SerialOrder.Act;
import id.sigap.testing.SerialOrder.History;
import id.sigap.testing.SerialOrder.Outcome;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Promise I2 over three instances: many people act on few reports, each act through any of them, one of them is killed
 * meanwhile; what was accepted is a serial order, each act upon the version it saw. By {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.I2)
class SerialActsIT {

    private static final int ACTORS = 64;
    private static final int LOOKS = 40;
    private static final int REPORTS = 8;
    private static final int ROUNDS = 10;
    /** How much has to happen, half of it before the kill, so that it means anything. */
    private static final int MEANINGFUL = 30;

    private static final String RECEIVE = "mutation($n: String!, $v: String!) { ticketReceive(ticket: {number: $n},"
            + " version: $v) { ticket { version status } userErrors { code } } }";

    private static ThreeInstances instances;

    @BeforeAll
    static void start() throws Exception {
        instances = new ThreeInstances("serial-acts");
    }

    @AfterAll
    static void stop() throws Exception {
        instances.close();
    }

    @Test
    void whatIsAcceptedIsASerialOrderThoughOneInstanceIsKilled() throws Exception {
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            reports.add(submitted());
        }
        List<String> begun = new ArrayList<>();
        for (String report : reports) {
            begun.add(seen(report).getString("version"));
        }
        Map<String, Queue<Act>> acts = ClusterActor.noneYet(reports);
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        ExecutorService people = Executors.newFixedThreadPool(ACTORS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            ClusterActor actor = new ClusterActor(instances, i, acts, refusals);
            all.add(people.submit(() -> {
                actor.act(LOOKS);
                return null;
            }));
        }
        Standstill.until("something happened", () -> count(acts, Outcome.OK) >= MEANINGFUL / 2);
        instances.get(2).kill();
        instances.get(2).start();
        for (Future<?> each : all) {
            each.get();
        }
        people.shutdown();

        List<String> faults = new ArrayList<>();
        int happened = 0;
        for (int i = 0; i < REPORTS; i++) {
            History history = history(reports.get(i), begun.get(i));
            happened += history.marks().size();
            faults.addAll(SerialOrder.faults(history, acts.get(reports.get(i))));
        }
        System.out.printf(
                "Acts over %d instances: %d noted, %d happened, %d unknown, refused by %s%n",
                ThreeInstances.COUNT,
                noted(acts).count(),
                happened,
                count(acts, Outcome.UNKNOWN),
                new TreeSet<>(refusals));
        assertEquals(List.of(), faults);
        assertTrue(happened >= MEANINGFUL, "too little happened to mean anything: " + happened);
        assertTrue(refusals.contains("CONFLICT"), "nobody was late: " + refusals);
        assertTrue(count(acts, Outcome.UNKNOWN) > 0, "nobody was acting when it was killed");
        assertFalse(refusals.contains("INTERNAL"), instances.get(0).log());
    }

    @Test
    void ofThreeThatSawTheSameOneWinsAndTheOthersAreToldWhatChanged() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(ThreeInstances.COUNT);
        for (int round = 0; round < ROUNDS; round++) {
            String report = submitted();
            String version = seen(report).getString("version");
            CyclicBarrier start = new CyclicBarrier(ThreeInstances.COUNT);
            List<Future<JsonObject>> all = IntStream.range(0, ThreeInstances.COUNT)
                    .mapToObj(each -> people.submit(() -> {
                        String token = admin();
                        start.await();
                        return instances
                                .ask(each, token, RECEIVE, Map.of("n", report, "v", version))
                                .getJsonObject("data")
                                .getJsonObject("ticketReceive");
                    }))
                    .toList();
            List<String> errors = new ArrayList<>();
            for (Future<JsonObject> each : all) {
                errors.add(each.get().getJsonArray("userErrors").encode());
            }
            errors.sort(String::compareTo);
            String conflict = "[{\"code\":\"CONFLICT\"}]";
            assertEquals(List.of("[]", conflict, conflict), errors);
            for (Future<JsonObject> each : all) {
                assertEquals("COORDINATION", each.get().getJsonObject("ticket").getString("status"));
            }
            assertEquals(2, seen(report).getJsonArray("steps").size());
        }
        people.shutdown();
    }

    /** A private one, as most are: whoever sees it sees one version. */
    private static String submitted() throws Exception {
        return instances
                .ask(0, instances.token("warga", "citizen"), Reports.SUBMIT, Map.of("input", Reports.rubble()))
                .getJsonObject("data")
                .getJsonObject("ticketSubmit")
                .getString("number");
    }

    private static String admin() {
        return instances.token("pengelola", "ticket-admin", "unit:BIRO-PEM");
    }

    private static JsonObject seen(String report) throws Exception {
        return instances
                .ask(
                        1,
                        admin(),
                        "query($n: String!) { ticket(number: $n) { version steps { action note } } }",
                        Map.of("n", report))
                .getJsonObject("data")
                .getJsonObject("ticket");
    }

    private static History history(String report, String begun) throws Exception {
        JsonObject seen = seen(report);
        List<String> marks = seen.getJsonArray("steps").stream()
                .skip(1)
                .map(step -> Objects.toString(((JsonObject) step).getString("note"), "a step without words"))
                .toList();
        return new History(begun, marks, seen.getString("version"));
    }

    private static Stream<Act> noted(Map<String, Queue<Act>> acts) {
        return acts.values().stream().flatMap(Collection::stream);
    }

    private static long count(Map<String, Queue<Act>> acts, Outcome outcome) {
        return noted(acts).filter(act -> act.outcome() == outcome).count();
    }
}
