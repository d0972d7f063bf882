package id.sigap.platform;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which master keys the database is written under, by their fingerprints. */
@ApplicationScoped
class MasterKeyRows {

    /** Who comes second waits here for who came first, and reads below what they wrote. */
    private static final String ADD =
            "insert into master_key (version, fingerprint) values ($1, $2) on conflict do nothing";

    private static final String ALL = "select version, fingerprint from master_key";

    private final Pool pool;

    /**
     * What is there.
     *
     * @param fingerprints by version
     * @param added the versions of those that nobody had left there before
     */
    record Kept(Map<Integer, byte[]> fingerprints, Set<Integer> added) {}

    MasterKeyRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Gives all that are there to a check.
     *
     * @param missing to be added before, if there is none of their version; none is if the check throws
     */
    Uni<Void> check(Map<Integer, byte[]> missing, Consumer<Kept> check) {
        Set<Integer> added = new TreeSet<>();
        return pool.withTransaction(connection -> Multi.createFrom()
                .iterable(new TreeMap<>(missing).entrySet())
                .onItem()
                .transformToUniAndConcatenate(each -> connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(each.getKey(), Buffer.buffer(each.getValue())))
                        .invoke(rows -> {
                            if (rows.rowCount() == 1) {
                                added.add(each.getKey());
                            }
                        }))
                .collect()
                .last()
                .chain(() -> all(connection))
                .invoke(all -> check.accept(new Kept(all, added)))
                .replaceWithVoid());
    }

    private static Uni<Map<Integer, byte[]>> all(SqlConnection connection) {
        return connection.query(ALL).execute().map(rows -> {
            Map<Integer, byte[]> all = new TreeMap<>();
            rows.forEach(row -> all.put(
                    row.getInteger("version"), row.getBuffer("fingerprint").getBytes()));
            return all;
        });
    }
}
