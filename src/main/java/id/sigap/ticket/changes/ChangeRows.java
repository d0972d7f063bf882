package id.sigap.ticket.changes;

import id.sigap.platform.NamedColumns;
import id.sigap.platform.news.Stirred;
import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.reading.StoredRows;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.FeedPlace;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what changed: one statement for a page, whatever there is in the log. */
@ApplicationScoped
class ChangeRows {

    private final Pool pool;
    private final Lanes lanes;

    ChangeRows(Pool pool, Lanes lanes) {
        this.pool = pool;
        this.lanes = lanes;
    }

    /**
     * A page as read.
     *
     * @param upto the transaction before which it ends
     * @param reached mark of the last entry before that
     * @param expired whether nobody can say what was new: too much time has passed, or the log is another one
     */
    record Page(long upto, long reached, boolean expired, List<Changed> changed) {}

    /** A report to which something happened, and whether it is in the scope now. */
    record Changed(TicketRow row, boolean inside) {}

    /**
     * Whom something may concern that was done since.
     *
     * @param upto where to go on
     */
    record Found(long upto, Set<String> people, Set<String> units) {

        boolean isNothing() {
            return people.isEmpty() && units.isEmpty();
        }

        Stirred stirred() {
            return new Stirred(people, units, false);
        }
    }

    /** @param from where to begin; below zero to learn where the log ends */
    Uni<Found> stirred(long from) {
        return lanes.connected(() -> pool.preparedQuery(ChangeSql.STIRRED).execute(Tuple.of(from)))
                .map(rows -> {
                    Found found = new Found(0, new HashSet<>(), new HashSet<>());
                    for (Row row : NamedColumns.of(rows)) {
                        add(found.people(), row.getString("person"));
                        add(found.units(), row.getString("unit"));
                        add(found.units(), row.getString("before"));
                        found = new Found(row.getLong("upto"), found.people(), found.units());
                    }
                    return found;
                });
    }

    private static void add(Set<String> all, @Nullable String one) {
        if (one != null) {
            all.add(one);
        }
    }

    Uni<FeedPlace> start(ChangeSql sql, OffsetDateTime midnight) {
        String statement = sql.start(midnight);
        return lanes.connected(() -> pool.preparedQuery(statement).execute(Tuple.from(sql.parameters())))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return FeedPlace.before(row.getLong("upto"), row.getLong("reached"));
                });
    }

    Uni<Page> page(ChangeSql sql, FeedPlace since, OffsetDateTime midnight, OffsetDateTime oldest, int first) {
        String statement = sql.page(since, midnight, oldest, first);
        return lanes.connected(() -> pool.preparedQuery(statement).execute(Tuple.from(sql.parameters())))
                .map(rows -> page(rows, since));
    }

    private static Page page(RowSet<Row> rows, FeedPlace since) {
        List<Changed> changed = new ArrayList<>();
        long upto = 0;
        long reached = 0;
        boolean expired = false;
        for (Row row : NamedColumns.of(rows)) {
            upto = row.getLong("upto");
            reached = row.getLong("reached");
            long bound = row.getLong("bound");
            expired = row.getBoolean("stale")
                    || row.getLong("begun") != since.mark()
                    || Math.max(since.from(), since.upto()) > bound;
            if (row.getUUID("id") != null) {
                changed.add(new Changed(StoredRows.row(row), row.getBoolean("inside")));
            }
        }
        return new Page(upto, reached, expired, changed);
    }
}
