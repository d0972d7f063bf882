package id.sigap.leaks;

import id.sigap.reference.Refresh;
import id.sigap.testing.Database;
import id.sigap.testing.TestClock;
import io.vertx.sqlclient.Pool;

/** A database for tests that would have to carry the reports of all others along: served, and looked into, while it is open. */
public final class OwnDatabase implements AutoCloseable {

    private static final String NAME = "own";
    private static boolean templateMade;

    private final Pool pool;

    private OwnDatabase(Pool pool) {
        this.pool = pool;
    }

    /** With the schema and the reference data, and no report. */
    public static synchronized OwnDatabase opened() {
        if (!templateMade) {
            WorldDatabases.migrate();
            templateMade = true;
        }
        WorldDatabases.create(NAME);
        WorldDatabases.log(NAME);
        TestClock.set(TestClock.START);
        OwnDatabase own = new OwnDatabase(WorldPools.serve(NAME));
        Database.lookInto(NAME);
        Refresh.begin();
        return own;
    }

    @Override
    public void close() {
        TestClock.set(TestClock.START);
        WorldPools.serveUsual();
        WorldPools.close(pool);
        Database.lookInto(null);
        WorldDatabases.drop(NAME);
        Refresh.begin();
    }
}
