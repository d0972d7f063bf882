package id.sigap.ticket.journey;

import id.sigap.access.Viewer;
import id.sigap.leaks.Plant;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.reading.ReportChange;
import id.sigap.ticket.sealing.Versions;
import id.sigap.ticket.several.SeveralChanges;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Takes steps, and may say that they come too late before it is asked who takes them. */
@Alternative
@Singleton
public class PlantedHandling extends TicketHandling {

    private static final String LATE =
            "select count(*) > 0 as late from ticket where (id = $1::uuid or number = $2) and ";

    private final Pool pool;

    PlantedHandling(
            ReportChange reports,
            SeveralChanges several,
            StepJudge judge,
            StepRunner steps,
            Versions versions,
            Pool pool) {
        super(reports, several, judge, steps, versions);
        this.pool = pool;
    }

    @Override
    public Uni<OutcomeView> perform(Viewer viewer, TicketRef ref, String version, TicketCommand command) {
        boolean decides = command.action() == Action.APPROVE_TRANSFER || command.action() == Action.REFUSE_TRANSFER;
        if (Plant.CONFLICT_BEFORE_PARTY.isPlanted() && command.action() == Action.RECEIVE) {
            return late(ref, "status <> 'WAITING' and $3::text is null", null)
                    .chain(() -> super.perform(viewer, ref, version, command));
        }
        if (Plant.TRANSFER_BEFORE_PARTY.isPlanted() && decides && command.target() != null) {
            return late(ref, "transfer_to <> $3::text", command.target())
                    .chain(() -> super.perform(viewer, ref, version, command));
        }
        return super.perform(viewer, ref, version, command);
    }

    private Uni<Void> late(TicketRef ref, String condition, String target) {
        String number = ref.number() == null ? "" : ref.number().replace("-", "");
        return pool.preparedQuery(LATE + condition)
                .execute(Tuple.of(ref.id(), number, target))
                .invoke(rows -> {
                    if (rows.iterator().next().getBoolean("late")) {
                        throw new Problem(ProblemCode.CONFLICT);
                    }
                })
                .replaceWithVoid();
    }
}
