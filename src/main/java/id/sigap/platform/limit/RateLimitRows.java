package id.sigap.platform.limit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where instances settle what they have granted: of a bucket the time at which it is full again, under a keyed hash. */
@ApplicationScoped
class RateLimitRows {

    /**
     * In order of the keys, so that two that settle at once wait for each other and not in a circle. One key can come twice:
     * of a share that was forgotten here before it was settled, and of the one that came after it. What is further ahead
     * than can be owed was written before the server's clock was set back, and says nothing.
     */
    private static final String SETTLE = "insert into limit_bucket as b (key, full_at)"
            + " select key, now() + sum(owed) * interval '1 second'"
            + " from unnest($1::bytea[], $2::float8[]) as told (key, owed) group by key order by key"
            + " on conflict (key) do update set full_at = excluded.full_at - now() + case when b.full_at > now()"
            + " + ($3::float8[])[array_position($1::bytea[], excluded.key)] * interval '1 second' then now()"
            + " else greatest(b.full_at, now()) end"
            + " returning key, extract(epoch from full_at - now())::float8 as left_s";

    /** Who was seen in a time to come was seen before the server's clock was set back. */
    private static final String MEET = "with here as (insert into limit_instance (id, seen_at) values ($1, now())"
            + " on conflict (id) do update set seen_at = now()),"
            + " gone as (delete from limit_instance"
            + " where seen_at not between now() - interval '1 hour' and now() + interval '1 hour' and id <> $1)"
            + " select count(*) from limit_instance"
            + " where seen_at between now() - interval '10 seconds' and now() + interval '10 seconds' and id <> $1";

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    /** Past who is being settled: it waits for nobody. */
    private static final String FORGET = "delete from limit_bucket where key in (select key from limit_bucket"
            + " where full_at < now() order by full_at limit $1 for update skip locked)";

    private final Pool pool;

    RateLimitRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Of one bucket: how many seconds of its refill were taken since it was told last.
     *
     * @param most more than all can owe of it together
     */
    record Owed(Buffer key, double seconds, double most) {}

    /** Tells what is owed; gives for each key how many seconds its bucket takes to be full. */
    Uni<Map<Buffer, Double>> settle(List<Owed> owed) {
        Buffer[] keys = owed.stream().map(Owed::key).toArray(Buffer[]::new);
        Double[] seconds = owed.stream().map(Owed::seconds).toArray(Double[]::new);
        Double[] most = owed.stream().map(Owed::most).toArray(Double[]::new);
        return pool.preparedQuery(SETTLE).execute(Tuple.of(keys, seconds, most)).map(rows -> {
            Map<Buffer, Double> left = new HashMap<>();
            rows.forEach(row -> left.put(Buffer.buffer(row.getBuffer("key").getBytes()), row.getDouble("left_s")));
            return left;
        });
    }

    /** Says that this instance is there; gives how many others are. */
    Uni<Integer> meet(UUID instance) {
        return pool.preparedQuery(MEET)
                .execute(Tuple.of(instance))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** What is full again says nothing more, and goes: all of it, for a flood leaves more than one batch. */
    Uni<Void> forget() {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.preparedQuery(FORGET).execute(Tuple.of(FORGOTTEN_AT_ONCE)))
                .whilst(gone -> gone.rowCount() == FORGOTTEN_AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
