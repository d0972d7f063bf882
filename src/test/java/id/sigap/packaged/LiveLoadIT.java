package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.LiveClient;
import io.vertx.core.json.JsonObject;
import java.lang.ProcessHandle.Info;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What subscriptions take of one instance: memory at rest, and processor time for each that is told. {@code make live}. */
@Tag("production")
class LiveLoadIT {

    private static final int SUBSCRIPTIONS = Integer.getInteger("live.subscriptions", 5_000);
    private static final int STEPS = 5;

    /** Of which nothing is counted: what a process does for the first times it does slowly. */
    private static final int WARM = 4;

    private static final int LEAST_PER_CORE_SECOND = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long MOST_MEMORY = 200L << 20;

    @Test
    void fiveThousandAreHeldAndTold() throws Exception {
        String many = Integer.toString(SUBSCRIPTIONS + 10);
        Map<String, String> settings = Map.of(
                "SIGAP_LIVE_CONNECTIONS_PER_NETWORK",
                many,
                "SIGAP_LIVE_SUBSCRIPTIONS_PER_PERSON",
                many,
                "SIGAP_LIMITS_CITIZEN_SUBMIT_PER_KEY",
                "0",
                "JDK_JAVA_OPTIONS",
                "-Xmx512m -XX:+UseSerialGC");
        Path folder = Path.of("target", "live", UUID.randomUUID().toString());
        List<LiveClient> clients = new ArrayList<>();
        try (Sigap sigap = new Sigap(folder, settings)) {
            sigap.start();
            String warga = sigap.issuer().token("warga", "citizen");
            Asking asking = new Asking(sigap);
            asking.submit(warga);
            long before = resident(sigap);
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                if (i % 1_000 == 0) {
                    System.out.printf("Live: %d subscriptions so far%n", i);
                }
                clients.add(
                        LiveClient.of(URI.create(sigap.url() + "/graphql"), warga)
                                .subscribe(
                                        "a",
                                        new JsonObject()
                                                .put(
                                                        "query",
                                                        "subscription { ticketChanges(scope: MINE) { ticketId ticket { number status } } }")));
            }
            Thread.sleep(20_000);
            long held = resident(sigap) - before;
            tellAll(WARM, asking, warga, clients);
            Duration used = cpu(sigap);
            long start = System.nanoTime();
            tellAll(STEPS, asking, warga, clients);
            double seconds = (System.nanoTime() - start) / 1e9;
            double core = cpu(sigap).minus(used).toMillis() / 1e3;
            int told = STEPS * SUBSCRIPTIONS;
            System.out.printf(
                    "Live: %d subscriptions hold %d MB; %d told in %.1f s, by %.1f s of processor: %.0f a second and core%n",
                    SUBSCRIPTIONS, held >> 20, told, seconds, core, told / core);
            assertTrue(held < MOST_MEMORY, held + " bytes");
            assertTrue(told / core >= LEAST_PER_CORE_SECOND, told / core + " a second of one core");
        } finally {
            clients.forEach(LiveClient::close);
        }
    }

    private static void tellAll(int steps, Asking asking, String token, List<LiveClient> clients)
            throws InterruptedException {
        for (int step = 0; step < steps; step++) {
            asking.submit(token);
            awaitAll(clients);
        }
    }

    /** Each is told once of a step; the last one when all others were. */
    private static void awaitAll(List<LiveClient> clients) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        int told = 0;
        while (told < clients.size()) {
            Thread.sleep(200);
            for (LiveClient client : clients) {
                told += client.rest().size();
            }
            assertTrue(System.nanoTime() < until, told + " were told of a step");
        }
    }

    /** As the kernel counts it: all that the process holds. */
    private static long resident(Sigap sigap) throws Exception {
        return Files.readAllLines(Path.of("/proc", Long.toString(sigap.processId()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow();
    }

    private static Duration cpu(Sigap sigap) {
        return ProcessHandle.of(sigap.processId())
                .map(ProcessHandle::info)
                .flatMap(Info::totalCpuDuration)
                .orElseThrow();
    }
}
