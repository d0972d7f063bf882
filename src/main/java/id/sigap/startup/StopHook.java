package id.sigap.startup;

import java.io.IOException;
import java.util.Set;

/**
 * Stops the server at the end of the process, if no other process uses it.
 *
 * <p>The JVM runs all its shutdown hooks at once, but the server must outlive the application's connection pools: so
 * this one first waits for Quarkus's own.
 */
final class StopHook extends Thread {

    /** Quarkus's hooks: packaged, in dev mode, in tests. */
    private static final Set<String> QUARKUS =
            Set.of("Shutdown thread", "Quarkus Shutdown Thread", "Quarkus Test Cleanup Shutdown task");

    /** Hooks start in no particular order. This long we wait for those of Quarkus to appear; in ms. */
    private static final long OTHERS_START = 100;

    private final Cluster cluster;

    private StopHook(Cluster cluster) {
        super("PostgreSQL stop hook");
        this.cluster = cluster;
    }

    static void register(Cluster cluster) {
        Runtime.getRuntime().addShutdownHook(new StopHook(cluster));
    }

    @Override
    public void run() {
        try {
            waitForQuarkus();
            synchronized (Runtime.getRuntime()) {
                leave();
            }
        } catch (IOException | InterruptedException e) {
            // The log has gone already. The next start finds the server and uses it.
            System.err.println("PostgreSQL was not stopped: " + e);
        }
    }

    private void leave() throws IOException {
        try (Owners owners = Owners.locked(cluster.folder().owners())) {
            if (owners.leave()) {
                cluster.stop();
            }
        }
    }

    private static void waitForQuarkus() throws InterruptedException {
        Thread.sleep(OTHERS_START);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (QUARKUS.contains(thread.getName())) {
                thread.join();
            }
        }
    }
}
