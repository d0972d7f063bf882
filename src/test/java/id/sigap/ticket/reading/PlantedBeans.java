package id.sigap.ticket.reading;

import id.sigap.door.graphql.http.PlantedQueries;
import id.sigap.leaks.Plant;
import id.sigap.leaks.PlantedStatement;
import id.sigap.platform.traffic.Lanes;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.journey.PlantedHandling;
import id.sigap.ticket.journey.PlantedTargets;
import id.sigap.ticket.photos.PlantedPhotos;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.TimedCursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Beans of the service with a leak that can be planted in them; without it they are what they extend. */
public final class PlantedBeans {

    public static final Set<Class<?>> ALL = Set.of(
            Rows.class,
            TimedCursors.class,
            PlantedHandling.class,
            PlantedPhotos.class,
            PlantedTargets.class,
            PlantedQueries.class);

    private PlantedBeans() {}

    /** Reads rows, and may say of a private report that it is forbidden. */
    @Alternative
    @Singleton
    static class Rows extends TicketRows {

        Rows(Pool pool, Lanes lanes, TrailRows trails) {
            super(pool, lanes, trails);
        }

        @Override
        Uni<Found> findByNumberOrNext(TicketNumber number, TrailPart part, String reader) {
            return planted(Plant.ERROR_DIFFERS, super.findByNumberOrNext(number, part, reader), row -> row.number()
                    .equals(number.value()));
        }

        @Override
        Uni<Found> findByIdOrNext(UUID id, TrailPart part, String reader) {
            return planted(Plant.NODE_DIFFERS, super.findByIdOrNext(id, part, reader), row -> row.id()
                    .equals(id));
        }

        private Uni<Found> planted(Plant plant, Uni<Found> look, Predicate<TicketRow> isSought) {
            return look.call(found -> {
                boolean hidden = found != null
                        && isSought.test(found.row())
                        && !found.row().open();
                if (plant.isPlanted() && hidden) {
                    throw new Problem(ProblemCode.FORBIDDEN);
                }
                return PlantedStatement.isPlanted() && hidden
                        ? super.findById(found.row().id(), null)
                        : Uni.createFrom().nullItem();
            });
        }

        @Override
        Uni<Page> page(TicketListSql sql) {
            return super.page(sql)
                    .invoke(page -> page.rows().forEach(row -> TimedCursors.TIMES.put(row.id(), row.submittedAt())));
        }
    }
}
