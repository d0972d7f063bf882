package id.sigap.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Set;

/** Stops the server at the end of the process, if no other process uses it, and once Quarkus's own hooks are done with it. */
final class StopHook extends Thread {

    /** Quarkus's hooks: packaged, in dev mode, in tests. */
    private static final Set<String> QUARKUS =
            Set.of("Shutdown thread", "Quarkus Shutdown Thread", "Quarkus Test Cleanup Shutdown task");

    /** All hooks run at once and start in no particular order. This long we wait for those of Quarkus to appear; in ms. */
    private static final long OTHERS_START = 100;

    private final Cluster cluster;
    private final Owners owners;

    private StopHook(Cluster cluster, Owners owners) {
        super("PostgreSQL stop hook");
        this.cluster = cluster;
        this.owners = owners;
    }

    static Owners register(Cluster cluster) throws IOException {
        Owners owners = new Owners(cluster.folder().owners());
        Runtime.getRuntime().addShutdownHook(new StopHook(cluster, owners));
        return owners;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(OTHERS_START);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (QUARKUS.contains(thread.getName())) {
                    thread.join();
                }
            }
            synchronized (Runtime.getRuntime()) {
                leave();
            }
        } catch (IOException | InterruptedException e) {
            // The log has gone already. The next start finds the server.
            System.err.println("PostgreSQL was not stopped: " + e);
        }
    }

    private void leave() throws IOException {
        try (FileChannel change = Owners.open(cluster.folder().changes())) {
            change.lock();
            if (owners.leave()) {
                cluster.stop();
            }
        }
    }
}
