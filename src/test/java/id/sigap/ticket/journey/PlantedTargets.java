package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.leaks.Plant;
import id.sigap.platform.UnitOfWork;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.journey.TargetsView.Target;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says whom a step can go to, and may leave out one by the day on which the report is due, or name a unit that is closed. */
@Alternative
@Singleton
public class PlantedTargets extends TicketTargets {

    private static final String DUE_ON_AN_EVEN_DAY =
            "select (due_on - date '2000-01-01') % 2 = 0 as even from ticket where id = $1";

    private static volatile String closed;

    private final Pool pool;

    PlantedTargets(
            UnitOfWork unitOfWork,
            TicketRepository tickets,
            ReferenceData reference,
            StepCaps caps,
            Clock clock,
            Pool pool) {
        super(unitOfWork, tickets, reference, caps, clock);
        this.pool = pool;
    }

    /** That unit is among all targets for as long. */
    static void naming(String unit, Runnable work) {
        closed = unit;
        try {
            work.run();
        } finally {
            closed = null;
        }
    }

    @Override
    public Uni<TargetsView> of(Viewer viewer, UUID ticketId, Action action, String text, int first) {
        Uni<TargetsView> all = super.of(viewer, ticketId, action, text, first);
        if (Plant.TARGETS_BY_DEADLINE.isPlanted()) {
            return pool.preparedQuery(DUE_ON_AN_EVEN_DAY)
                    .execute(Tuple.of(ticketId))
                    .chain(rows -> rows.iterator().next().getBoolean("even")
                            ? all.map(found -> new TargetsView(found.targets()
                                    .subList(
                                            Math.min(1, found.targets().size()),
                                            found.targets().size())))
                            : all);
        }
        return closed == null ? all : all.map(found -> with(found, new Target(closed, null, true)));
    }

    private static TargetsView with(TargetsView found, Target more) {
        List<Target> targets = new ArrayList<>(found.targets());
        targets.add(more);
        return new TargetsView(targets);
    }
}
