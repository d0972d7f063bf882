package id.sigap.ticket;

import id.sigap.access.Viewer;
import id.sigap.leaks.Plant;
import id.sigap.platform.Keyring;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Beans of the service with a leak that can be planted in them; without it they are what they extend. */
public final class PlantedBeans {

    public static final Set<Class<?>> ALL = Set.of(Rows.class, TimedCursors.class);

    private static final Map<UUID, Instant> TIMES = new ConcurrentHashMap<>();

    private PlantedBeans() {}

    /** Reads rows, and may say of a private report that it is forbidden. */
    @Alternative
    @Singleton
    static class Rows extends TicketRows {

        Rows(Pool pool) {
            super(pool);
        }

        @Override
        Uni<TicketRow> byNumberOrNext(TicketNumber number) {
            return super.byNumberOrNext(number).invoke(row -> {
                boolean found = row != null && row.number().equals(number.value());
                if (Plant.ERROR_DIFFERS.isPlanted() && found && !row.open()) {
                    throw new Problem(ProblemCode.FORBIDDEN);
                }
            });
        }

        @Override
        Uni<Page> page(TicketListSql sql) {
            return super.page(sql).invoke(page -> page.rows().forEach(row -> TIMES.put(row.id(), row.submittedAt())));
        }
    }

    /** Seals cursors, and may write beside the seal when the report came in. */
    @Alternative
    @Singleton
    static class TimedCursors extends Cursors {

        TimedCursors(Keyring keyring) {
            super(keyring);
        }

        @Override
        String seal(UUID ticketId, Viewer viewer, String list) {
            String sealed = super.seal(ticketId, viewer, list);
            return Plant.CURSOR_WITH_TIME.isPlanted()
                    ? sealed + "."
                            + Base64.getEncoder()
                                    .encodeToString(
                                            TIMES.get(ticketId).toString().getBytes())
                    : sealed;
        }

        @Override
        UUID open(String cursor, Viewer viewer, String list) {
            return super.open(cursor.replaceFirst("\\..*", ""), viewer, list);
        }
    }
}
