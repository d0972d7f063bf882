package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged is there, once, after kill -9 amid two hundred submits: of the application, then of its database
 * too. Whoever got no answer sends again and gets one report.
 */
@Shows({Promise.I4, Promise.A4})
class CrashIT {

    private static final int SUBMITS = 200;
    private static final String MUTATION = "mutation($input: TicketSubmitInput!) { ticketSubmit(input: $input)"
            + " { number pin replayed userErrors { code } } }";

    @Test
    void everyAcknowledgedReportIsThereOnce() throws Exception {
        Path folder = Path.of("target", "crash", UUID.randomUUID().toString());
        try (Sigap sigap = new Sigap(folder)) {
            sigap.start();
            killedAmidSubmits(sigap, false);
            killedAmidSubmits(sigap, true);
        }
    }

    private static void killedAmidSubmits(Sigap sigap, boolean databaseToo) throws Exception {
        List<String> keys = IntStream.range(0, SUBMITS)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        ExecutorService people = Executors.newFixedThreadPool(8);
        keys.forEach(key -> people.submit(() -> submit(sigap, key, acknowledged)));
        while (acknowledged.size() < SUBMITS / 4) {
            Thread.sleep(5);
        }
        sigap.kill();
        if (databaseToo) {
            sigap.killDatabase();
        }
        people.shutdownNow();
        int before = acknowledged.size();
        assertTrue(before < SUBMITS, "it was killed too late to mean anything");
        sigap.start();

        Map<String, String> again = new ConcurrentHashMap<>();
        Map<String, String> oncemore = new ConcurrentHashMap<>();
        for (String key : keys) {
            submit(sigap, key, again);
            assertTrue(submit(sigap, key, oncemore), "the second time it must be there already");
        }
        acknowledged.forEach((key, receipt) -> assertEquals(receipt, again.get(key), "acknowledged, then lost"));
        assertEquals(again, oncemore);
        assertEquals(SUBMITS, new HashSet<>(again.values()).size());
        System.out.printf("killed after %d of %d were acknowledged: all there, once%n", before, SUBMITS);
    }

    /** Notes number and PIN of an answer; whether the report was there already. */
    private static boolean submit(Sigap sigap, String key, Map<String, String> receipts) throws Exception {
        Map<String, Object> input =
                Map.of("clientKey", key, "categoryCode", "trotoar", "description", "Puing di trotoar, laporan " + key);
        JsonObject body = new JsonObject()
                .put("query", MUTATION)
                .put("variables", new JsonObject().put("input", new JsonObject(input)));
        JsonObject data = new JsonObject(sigap.post(body.encode())).getJsonObject("data");
        if (data == null) {
            throw new IOException("no answer");
        }
        JsonObject payload = data.getJsonObject("ticketSubmit");
        receipts.put(key, payload.getString("number") + ' ' + payload.getString("pin"));
        return payload.getBoolean("replayed");
    }
}
