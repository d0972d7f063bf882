package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Reports;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promise I3 over three instances: one client key is one report, one number and one PIN, sent at once to all of them or again to
 * another after one was killed at any of eleven points; other content under the key is refused. By {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.I3)
class OneReportIT {

    private static final int SENDS = 200;
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    /** Of the reports with that description: how many, and of how many parts. */
    private static final String STORED = "select count(*) || ' report, ' || concat_ws(', ',"
            + " sum((select count(*) from history_entry where ticket_id = t.id)) || ' entry',"
            + " sum((select count(*) from history_text where ticket_id = t.id)) || ' text',"
            + " sum((select count(*) from reporter_identity where ticket_id = t.id)) || ' identity',"
            + " sum((select count(*) from identity_secret where ticket_id = t.id)) || ' secret',"
            + " sum((select count(*) from photo where ticket_id = t.id)) || ' photo')"
            + " from ticket t where description = '%s'";

    private static final String WHOLE = "1 report, 1 entry, 1 text, 1 identity, 1 secret, 1 photo";

    private static ThreeInstances instances;

    @BeforeAll
    static void start() throws Exception {
        instances = new ThreeInstances("one-report");
    }

    @AfterAll
    static void stop() throws Exception {
        instances.close();
    }

    /** What a submit was answered with. */
    private record Receipt(String number, String pin, boolean replayed, String refusal) {

        static Receipt of(JsonObject answer) {
            JsonObject payload = answer.getJsonObject("data").getJsonObject("ticketSubmit");
            JsonArray errors = payload.getJsonArray("userErrors");
            return new Receipt(
                    payload.getString("number"),
                    payload.getString("pin"),
                    Boolean.TRUE.equals(payload.getBoolean("replayed")),
                    errors.isEmpty() ? null : errors.getJsonObject(0).getString("code"));
        }

        Receipt sentAgain() {
            return new Receipt(number, pin, true, refusal);
        }
    }

    @Test
    void twoHundredIdenticalSendsAtOnceMakeOneReport() throws Exception {
        String citizen = "warga-serentak";
        Map<String, Object> input = input(citizen);

        List<Receipt> receipts = atOnce(citizen, List.of(input));

        assertEquals(1, receipts.stream().filter(receipt -> !receipt.replayed()).count());
        Set<Receipt> same = new HashSet<>();
        receipts.forEach(receipt -> same.add(receipt.sentAgain()));
        assertEquals(1, same.size(), same.toString());
        assertEquals(WHOLE, stored(input));
        assertOtherContentIsRefused(citizen, input);
    }

    @Test
    void ofTwoContentsAtOnceUnderOneKeyOneIsStoredAndTheOtherRefused() throws Exception {
        String citizen = "warga-dua-isi";
        Map<String, Object> one = input(citizen);
        Map<String, Object> other = other(one);

        List<Receipt> receipts = atOnce(citizen, List.of(one, other));

        Set<Receipt> different = new HashSet<>();
        receipts.forEach(receipt -> different.add(receipt.sentAgain()));
        assertEquals(2, different.size(), different.toString());
        assertEquals(
                SENDS / 2,
                receipts.stream()
                        .filter(receipt -> "CLIENT_KEY_REUSED".equals(receipt.refusal()))
                        .count());
        assertEquals(
                1,
                List.of(stored(one), stored(other)).stream()
                        .filter(WHOLE::equals)
                        .count());
        assertEquals(
                "1",
                sql("select count(*) from ticket where description in ('%s', '%s')"
                        .formatted(one.get("description"), other.get("description"))));
    }

    @ParameterizedTest
    @EnumSource
    void killedAnywhereAndSentAgainToAnotherItIsOneReport(KillPoint point) throws Exception {
        String citizen = "warga-" + point;
        int victim = point.ordinal();
        Map<String, Object> input = input(citizen);
        try (Sending first = new Sending(instances.get(victim), citizen(citizen), body(input))) {
            Receipt again = sentAgain(point, victim, first, citizen, input);
            assertEquals(point.stored, again.replayed(), "it was not killed where it should be");
            assertEquals(again.sentAgain(), submit(victim + 2, citizen, input));
            if (point == KillPoint.ANSWERED) {
                assertEquals(again, Receipt.of(new JsonObject(first.answer())).sentAgain());
            }
        } finally {
            instances.get(victim).kill();
            instances.get(victim).start();
        }
        assertEquals(WHOLE, stored(input));
        assertOtherContentIsRefused(citizen, input);
    }

    /** While the killed instance's transaction still stands in the database, as it does until that finds nobody there. */
    private static Receipt sentAgain(
            KillPoint point, int victim, Sending first, String citizen, Map<String, Object> input) throws Exception {
        CompletableFuture<Receipt> again;
        try (Standstill still = new Standstill(instances)) {
            point.reach(still, first);
            Set<Integer> standing = still.standing();
            instances.get(victim).kill();
            again = CompletableFuture.supplyAsync(() -> submit(victim + 1, citizen, input));
            Standstill.until("it is sent again", () -> again.isDone() || !standing.containsAll(still.standing()));
        }
        return again.get();
    }

    private static void assertOtherContentIsRefused(String citizen, Map<String, Object> input) throws Exception {
        for (int i = 0; i < ThreeInstances.COUNT; i++) {
            assertEquals("CLIENT_KEY_REUSED", submit(i, citizen, other(input)).refusal());
            assertEquals(true, submit(i, citizen, input).replayed());
        }
        assertEquals(WHOLE, stored(input));
    }

    /** What all were answered who sent these in turn, each to the next instance. */
    private static List<Receipt> atOnce(String citizen, List<Map<String, Object>> inputs) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(SENDS);
        List<Future<Receipt>> all = new ArrayList<>();
        for (int i = 0; i < SENDS; i++) {
            int instance = i;
            all.add(people.submit(() -> submit(instance, citizen, inputs.get(instance % inputs.size()))));
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Future<Receipt> each : all) {
            receipts.add(each.get());
        }
        people.shutdown();
        return receipts;
    }

    private static Receipt submit(int instance, String citizen, Map<String, Object> input) {
        try {
            JsonObject answer;
            do {
                answer = instances.ask(instance, citizen(citizen), Reports.SUBMIT, Map.of("input", input));
            } while (isBusy(answer));
            return Receipt.of(answer);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** Too many at once for this machine, or a lost connection to the database: nothing happened, and the same is sent again. */
    private static boolean isBusy(JsonObject answer) throws InterruptedException {
        JsonObject data = answer.getJsonObject("data");
        if (data != null && data.getValue("ticketSubmit") != null) {
            return false;
        }
        JsonObject error = answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
        assertTrue(Set.of("BUSY", "UNAVAILABLE").contains(error.getString("code")), answer.encode());
        Thread.sleep(Duration.ofSeconds(error.getInteger("retryAfter")).toMillis());
        return true;
    }

    private static String citizen(String name) {
        return instances.token(name, "citizen");
    }

    private static byte[] body(Map<String, Object> input) {
        return ThreeInstances.body(Reports.SUBMIT, Map.of("input", input));
    }

    /** With all that a report can have: a contact and a photo. */
    private static Map<String, Object> input(String citizen) throws Exception {
        byte[] png = Base64.getDecoder().decode(PNG);
        String photo = instances.get(0).post("/photos", "image/png", citizen(citizen), png);
        Map<String, Object> input = Reports.rubble();
        input.put("description", "Puing di trotoar, " + UUID.randomUUID());
        input.put("reporter", Map.of("name", "Budi", "phone", "+62 812 0000 0000"));
        input.put("photos", List.of(new JsonObject(photo).getString("id")));
        return input;
    }

    private static Map<String, Object> other(Map<String, Object> input) {
        Map<String, Object> other = new HashMap<>(input);
        other.put("description", input.get("description") + ", lagi");
        return other;
    }

    private static String stored(Map<String, Object> input) throws Exception {
        return sql(STORED.formatted(input.get("description")));
    }

    private static String sql(String sql) throws Exception {
        try (Connection database = instances.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
