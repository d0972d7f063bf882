package id.sigap.ticket.reading;

import id.sigap.leaks.Plant;
import id.sigap.leaks.PlantedStatement;
import id.sigap.platform.traffic.Lanes;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.journey.PlantedHandling;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.TimedCursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;

/** Beans of the service with a leak that can be planted in them; without it they are what they extend. */
public final class PlantedBeans {

    public static final Set<Class<?>> ALL = Set.of(Rows.class, TimedCursors.class, PlantedHandling.class);

    private PlantedBeans() {}

    /** Reads rows, and may say of a private report that it is forbidden. */
    @Alternative
    @Singleton
    static class Rows extends TicketRows {

        Rows(Pool pool, Lanes lanes, TrailRows trails) {
            super(pool, lanes, trails);
        }

        @Override
        Uni<TicketRow> findByNumberOrNext(TicketNumber number) {
            return planted(super.findByNumberOrNext(number), number);
        }

        @Override
        Uni<Found> findByNumberOrNext(TicketNumber number, TrailPart part) {
            return super.findByNumberOrNext(number, part)
                    .call(found -> planted(Uni.createFrom().item(found == null ? null : found.row()), number));
        }

        private Uni<TicketRow> planted(Uni<TicketRow> look, TicketNumber number) {
            return look.invoke(row -> {
                        if (Plant.ERROR_DIFFERS.isPlanted() && isHidden(row, number)) {
                            throw new Problem(ProblemCode.FORBIDDEN);
                        }
                    })
                    .call(row -> PlantedStatement.isPlanted() && isHidden(row, number)
                            ? super.findById(row.id())
                            : Uni.createFrom().nullItem());
        }

        private static boolean isHidden(TicketRow row, TicketNumber number) {
            return row != null && row.number().equals(number.value()) && !row.open();
        }

        @Override
        Uni<Page> page(TicketListSql sql) {
            return super.page(sql)
                    .invoke(page -> page.rows().forEach(row -> TimedCursors.TIMES.put(row.id(), row.submittedAt())));
        }
    }
}
