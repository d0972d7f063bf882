package id.sigap.ticket.escalation;

import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.escalation.EscalationRows.Held;
import id.sigap.ticket.escalation.EscalationRows.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Escalates what is due soon or overdue, in one batch a day, at its first look of the day in Asia/Jakarta.
 *
 * <p>Part by part, each a transaction that writes how far the batch has come: whoever takes over goes on there. What is due follows
 * from the stored days and from what was escalated already, so nights on which nobody ran are made good, and nothing is twice.
 */
@ApplicationScoped
class EscalationRun {

    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final OnceOnly onceOnly;
    private final EscalationRows rows;
    private final ReferenceData reference;
    private final Clock clock;
    private final long size;
    private final UnderWay underWay;

    /** @param size reports in one transaction */
    EscalationRun(
            OnceOnly onceOnly,
            EscalationRows rows,
            ReferenceData reference,
            Clock clock,
            @ConfigProperty(name = "sigap.escalations.batch", defaultValue = "5000") long size,
            UnderWay underWay) {
        this.onceOnly = onceOnly;
        this.rows = rows;
        this.reference = reference;
        this.clock = clock;
        this.size = size;
        this.underWay = underWay;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.escalations.watch", this::look);
    }

    /** One cheap read unless there is work. */
    Uni<Void> look() {
        return rows.state()
                .chain(state -> isDue(state, LocalDate.now(clock))
                        ? onceOnly.run(Job.ESCALATIONS, this::run)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> run(Turn turn) {
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.transaction(turn, this::part))
                .whilst(more -> more && !underWay.isStopping())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> part(Held held) {
        LocalDate today = LocalDate.now(clock);
        Cutoffs cutoffs = Cutoffs.on(today, reference.book());
        return rows.state(held).chain(state -> {
            if (!isDue(state, today)) {
                return Uni.createFrom().item(false);
            }
            Long reached = state.day().equals(today) ? state.after() : null;
            return rows.part(held, reached == null ? BEFORE_ALL : reached, size)
                    .call(range -> rows.escalate(held, range, cutoffs))
                    .call(range -> rows.forget(held, range, cutoffs))
                    .call(range -> rows.remember(held, today, range))
                    .map(range -> range.through() != null);
        });
    }

    /** A later day was written by whoever had a clock that was ahead; it keeps nothing away. */
    private static boolean isDue(State state, LocalDate today) {
        return state.computed() && (!state.day().equals(today) || state.after() != null);
    }
}
