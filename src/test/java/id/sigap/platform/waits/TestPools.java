package id.sigap.platform.waits;

import id.sigap.platform.pool.Connections;
import id.sigap.platform.pool.Sentinel;
import io.quarkus.reactive.pg.client.PgPoolCreator;

/** The application's pools, for tests that serve a database of their own: what bounds its waits bounds theirs. */
public final class TestPools {

    private TestPools() {}

    /** @param watched whether the database is asked all the time if it takes writes */
    public static PgPoolCreator of(WaitSettings waits, Connections connections, Sentinel sentinel, boolean watched) {
        return new DatabasePool(waits, connections, sentinel, !watched);
    }
}
