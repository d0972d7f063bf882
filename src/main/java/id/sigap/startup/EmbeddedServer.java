package id.sigap.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of Sigap's own, one per data directory, shared by all processes that name that directory: whoever
 * leaves last stops it, and whoever comes to one that a killed process has left behind starts it anew.
 */
record EmbeddedServer(DatabaseFolder folder, Settings settings) {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);

    /**
     * Finds or starts the server; takes some seconds the first time.
     *
     * @throws StartupFailure if there is no way to have it
     */
    static DatabaseUrl running(Settings settings) {
        DatabaseFolder folder = settings.folder();
        // One monitor for the whole process: dev mode and tests load this class several times over.
        synchronized (Runtime.getRuntime()) {
            try {
                int port = new EmbeddedServer(folder, settings).port();
                return DatabaseUrl.local(port, Passwords.read(folder.passwords()));
            } catch (IOException | SQLException e) {
                throw new StartupFailure(
                        "PostgreSQL bawaan tidak dapat dijalankan.",
                        "The embedded PostgreSQL cannot run.",
                        e.toString(),
                        folder.endOfLog());
            }
        }
    }

    private int port() throws IOException, SQLException {
        folder.create();
        try (FileChannel change = Owners.open(folder.changes())) {
            change.lock();
            // Not a setting: known to the whole process, whichever class loader asks.
            String joined = EmbeddedServer.class.getName() + ":" + folder.data();
            boolean first = System.getProperty(joined) == null;
            Cluster cluster = new Cluster(folder, new Programs(Binaries.unpacked(folder.binaries()), folder.log()));
            boolean alone = first && StopHook.register(cluster).join();
            System.setProperty(joined, "");
            cluster.createIfMissing();
            if (alone && cluster.running().isPresent()) {
                cluster.stop();
            }
            Optional<PidFile> running = cluster.running();
            LOG.infof("PostgreSQL: %s in %s", running.isPresent() ? "running" : "starting", folder.data());
            PidFile server = running.isPresent() ? running.get() : cluster.start(settings.port(), settings.server());
            prepare(server.port(), first && settings.testing(), alone);
            return server.port();
        }
    }

    private void prepare(int port, boolean afresh, boolean alone) throws IOException, SQLException {
        String password = Passwords.read(folder.passwords());
        try (Databases databases = Databases.open(port, password)) {
            if (afresh && alone) {
                databases.drop();
            } else if (afresh) {
                LOG.warnf("Another process uses %s: the tests start with its data", folder.data());
            }
            databases.provide(password);
        }
    }
}
