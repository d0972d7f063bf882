package id.sigap.ticket.reading;

import id.sigap.leaks.Plant;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.TimedCursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;

/** Beans of the service with a leak that can be planted in them; without it they are what they extend. */
public final class PlantedBeans {

    public static final Set<Class<?>> ALL = Set.of(Rows.class, TimedCursors.class);

    private PlantedBeans() {}

    /** Reads rows, and may say of a private report that it is forbidden. */
    @Alternative
    @Singleton
    static class Rows extends TicketRows {

        Rows(Pool pool) {
            super(pool);
        }

        @Override
        Uni<TicketRow> findByNumberOrNext(TicketNumber number) {
            return super.findByNumberOrNext(number).invoke(row -> {
                boolean found = row != null && row.number().equals(number.value());
                if (Plant.ERROR_DIFFERS.isPlanted() && found && !row.open()) {
                    throw new Problem(ProblemCode.FORBIDDEN);
                }
            });
        }

        @Override
        Uni<Page> page(TicketListSql sql) {
            return super.page(sql)
                    .invoke(page -> page.rows().forEach(row -> TimedCursors.TIMES.put(row.id(), row.submittedAt())));
        }
    }
}
