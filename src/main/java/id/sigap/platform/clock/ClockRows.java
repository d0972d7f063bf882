package id.sigap.platform.clock;

import id.sigap.platform.clock.ClockReading.Moment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Asks the database what time it is. */
@ApplicationScoped
class ClockRows {

    private final Pool pool;

    ClockRows(Pool pool) {
        this.pool = pool;
    }

    /** On a connection at hand: to wait for one is no part of the way there and back. */
    Uni<ClockReading> read(Supplier<Moment> moments) {
        return pool.withConnection(connection -> Uni.createFrom().deferred(() -> {
            Moment asked = moments.get();
            return connection
                    .query("select clock_timestamp()")
                    .execute()
                    .map(rows -> ClockReading.between(
                            asked, rows.iterator().next().getOffsetDateTime(0).toInstant(), moments.get()));
        }));
    }
}
