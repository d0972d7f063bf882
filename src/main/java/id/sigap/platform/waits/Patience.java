package id.sigap.platform.waits;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;

/**
 * More time for each statement of one transaction: for work in batches, which nobody waits for. Waits for locks stay as short
 * as everybody's, for what a batch holds meanwhile others want.
 */
public final class Patience {

    /** A root of a whole year, or a page of an audit beside a busy city, takes seconds. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    /** The same words tell the server and {@link ConnectionDeadline}, and end with the transaction for both. */
    static final String SQL = "set local statement_timeout = '5min'";

    private Patience() {}

    /** From now on until the transaction ends. */
    public static Uni<Void> take(SqlConnection connection) {
        return connection.query(SQL).execute().replaceWithVoid();
    }
}
