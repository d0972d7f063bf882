package id.sigap.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Stops the server at the end of the process, if no other process uses it. All hooks run at once: the server waits for
 * those who are still at work, and for them it knows best when they have left.
 */
final class StopHook extends Thread {

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
            synchronized (Runtime.getRuntime()) {
                leave();
            }
        } catch (IOException e) {
            // The log has gone already. The next start finds the server.
            System.err.println("PostgreSQL was not stopped: " + e);
        }
    }

    private void leave() throws IOException {
        try (FileChannel change = Owners.open(cluster.folder().changes())) {
            change.lock();
            if (owners.leave()) {
                cluster.stopAfterWork();
            }
        }
    }
}
