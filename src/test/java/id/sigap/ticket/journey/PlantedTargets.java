package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.journey.TargetsView.Target;
import id.sigap.ticket.report.TicketRepository;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says whom a step can go to, and may name a unit that is closed. */
@Alternative
@Singleton
public class PlantedTargets extends TicketTargets {

    private static volatile String closed;

    PlantedTargets(
            UnitOfWork unitOfWork, TicketRepository tickets, ReferenceData reference, StepCaps caps, Clock clock) {
        super(unitOfWork, tickets, reference, caps, clock);
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
        return closed == null ? all : all.map(found -> with(found, new Target(closed, null, true)));
    }

    private static TargetsView with(TargetsView found, Target more) {
        List<Target> targets = new ArrayList<>(found.targets());
        targets.add(more);
        return new TargetsView(targets);
    }
}
