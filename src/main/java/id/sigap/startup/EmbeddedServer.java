package id.sigap.startup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of Sigap's own, one per data directory, shared by all processes that name that directory.
 *
 * <p>A server that a killed process has left behind is used as it is. Whoever leaves last stops it.
 */
final class EmbeddedServer {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);

    private final DatabaseFolder folder;
    private final Settings settings;

    /** Remembers for the whole process, whichever class loader asks, which server was found; not a setting. */
    private final String mark;

    private EmbeddedServer(Settings settings) {
        this.folder = settings.folder();
        this.settings = settings;
        this.mark = EmbeddedServer.class.getName() + ":" + folder.data();
    }

    /**
     * Finds or starts the server; takes some seconds the first time.
     *
     * @throws StartupFailure if there is no way to have it
     */
    static DatabaseUrl running(Settings settings) {
        EmbeddedServer server = new EmbeddedServer(settings);
        // One monitor for the whole process: dev mode and tests load this class several times over.
        synchronized (Runtime.getRuntime()) {
            try {
                server.folder.create();
                Optional<PidFile> known = server.known();
                return server.url(known.isPresent() ? known.get().port() : server.find());
            } catch (IOException | SQLException e) {
                throw new StartupFailure(
                        "PostgreSQL bawaan tidak dapat dijalankan.",
                        "The embedded PostgreSQL cannot run.",
                        e.toString(),
                        server.folder.endOfLog());
            }
        }
    }

    /** The server this process found before, if it still runs. */
    private Optional<PidFile> known() throws IOException {
        return PidFile.read(folder.pidFile()).filter(PidFile::isServer).filter(server -> Long.toString(server.pid())
                .equals(System.getProperty(mark)));
    }

    private int find() throws IOException, SQLException {
        Cluster cluster = new Cluster(folder, new Programs(Binaries.unpacked(folder.binaries()), folder.log()));
        boolean first = System.getProperty(mark) == null;
        try (Owners owners = Owners.locked(folder.owners())) {
            boolean alone = owners.others().isEmpty();
            owners.join();
            if (first) {
                StopHook.register(cluster);
            }
            cluster.createIfMissing();
            Optional<PidFile> left = cluster.running();
            LOG.infof("PostgreSQL: %s in %s", left.isPresent() ? "running" : "starting", folder.data());
            PidFile server = left.isPresent() ? left.get() : cluster.start(settings.port(), settings.server());
            prepare(server.port(), alone, first && settings.testing());
            if (left.isPresent() && alone) {
                adjust(cluster, server.port());
            }
            System.setProperty(mark, Long.toString(server.pid()));
            return server.port();
        }
    }

    private void prepare(int port, boolean alone, boolean afresh) throws IOException, SQLException {
        try (Databases databases = open(port)) {
            if (!databases.servesDataIn(folder.data())) {
                throw new IOException("the server on port " + port + " serves other data than " + folder.data());
            }
            if (afresh && alone) {
                databases.drop();
            } else if (afresh) {
                LOG.warnf("Another process uses %s: the tests start with its data", folder.data());
            }
            databases.provide(password());
        }
    }

    /** What a server left behind was started with may differ from what is set now; most of it can change as it runs. */
    private void adjust(Cluster cluster, int port) throws IOException, SQLException {
        cluster.configure(port, settings.server());
        try (Databases databases = open(port)) {
            databases.reloadSettings();
        }
    }

    private Databases open(int port) throws IOException, SQLException {
        return Databases.open(port, password());
    }

    private DatabaseUrl url(int port) throws IOException {
        return DatabaseUrl.local(port, password());
    }

    private String password() throws IOException {
        return Passwords.read(folder.passwords());
    }
}
