package id.sigap.startup;

import io.quarkus.runtime.Application;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;

/**
 * Stops the server at the end of the process, if no other process uses it. All hooks run at once, and a server that was told to
 * stop lets nobody in any more: so first the application ends, with all that it has under way.
 */
final class StopHook extends Thread {

    /** More than any stop takes that an operator waits for; tests and dev mode may leave one that nobody stops. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

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
            awaitApplication();
            synchronized (Runtime.getRuntime()) {
                leave();
            }
        } catch (IOException | InterruptedException e) {
            // The log has gone already. The next start finds the server.
            System.err.println("PostgreSQL was not stopped: " + e);
        }
    }

    private static void awaitApplication() throws InterruptedException {
        Application application = Application.currentApplication();
        if (application != null) {
            Thread waiting = new Thread(application::awaitShutdown, "PostgreSQL waits for the application");
            waiting.setDaemon(true);
            waiting.start();
            waiting.join(LONGEST.toMillis());
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
