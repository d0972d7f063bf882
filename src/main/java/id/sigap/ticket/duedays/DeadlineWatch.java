package id.sigap.ticket.duedays;

import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.duedays.DeadlineRows.Held;
import id.sigap.ticket.duedays.DeadlineRows.Range;
import id.sigap.ticket.duedays.DeadlineRows.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the due days of open reports: at start, at the first look of every day, and when reference data changed.
 *
 * <p>Batch by batch, each a transaction that writes how far the run has come. So whoever takes over goes on where it
 * stopped, and whoever finds the row as new as its own data has nothing to do. Urgency bands need no run: they are a
 * function of the day.
 *
 * <p>A step that was in flight, or done on an instance that did not know the newest data yet, may have computed by the old
 * ones and been written behind the run's back. So a while after each run all are looked at once more.
 */
@ApplicationScoped
class DeadlineWatch {

    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final OnceOnly onceOnly;
    private final DeadlineRows rows;
    private final ReferenceData reference;
    private final Clock clock;
    private final long batchSize;
    private final Duration checkIn;
    private final UnderWay underWay;

    DeadlineWatch(
            OnceOnly onceOnly,
            DeadlineRows rows,
            ReferenceData reference,
            Clock clock,
            @ConfigProperty(name = "sigap.deadlines.batch", defaultValue = "1000") long batchSize,
            @ConfigProperty(name = "sigap.deadlines.check-in") Duration checkIn,
            UnderWay underWay) {
        this.onceOnly = onceOnly;
        this.rows = rows;
        this.reference = reference;
        this.clock = clock;
        this.batchSize = batchSize;
        this.checkIn = checkIn;
        this.underWay = underWay;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.deadlines.watch", this::look);
    }

    /** One cheap read unless there is work. */
    Uni<Void> look() {
        return rows.state()
                .chain(state -> isDue(state, reference.book(), today())
                        ? onceOnly.run(Job.DUE_DAYS, this::run)
                        : Uni.createFrom().voidItem());
    }

    /** Until all are done. */
    private Uni<Void> run(Turn turn) {
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.transaction(turn, this::batch))
                .whilst(more -> more && !underWay.isStopping())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> batch(Held held) {
        ReferenceBook book = reference.book();
        Instant now = clock.instant();
        LocalDate today = today();
        return rows.state(held).chain(state -> {
            if (!isDue(state, book, today)) {
                return Uni.createFrom().item(false);
            }
            boolean same = isOf(state, book, today);
            boolean checking = same && state.checking();
            Long reached = same ? state.after() : null;
            long after = reached == null ? BEFORE_ALL : reached;
            return rows.lapsePauses(held, today, now)
                    .chain(() -> rows.batch(held, after, batchSize))
                    .call(range -> recompute(held, range, book, now))
                    .call(range -> rows.remember(held, book.version(), today, range.through(), checking, checkIn))
                    .map(range -> range.through() != null);
        });
    }

    private Uni<Integer> recompute(Held held, Range range, ReferenceBook book, Instant now) {
        return rows.clocks(held, range)
                .map(clocks ->
                        clocks.stream().map(each -> DueDay.of(each, book)).toList())
                .chain(due -> rows.move(held, range, due, book.version(), now));
    }

    /**
     * Not if the row knows newer data than this instance does, or with the same data a later day. With newer data its day
     * means nothing: whoever wrote it may have had a clock that was ahead.
     */
    private static boolean isDue(State state, ReferenceBook book, LocalDate today) {
        if (state.referenceVersion() != book.version()) {
            return state.referenceVersion() < book.version();
        }
        return state.day().equals(today)
                ? state.after() != null || state.checkDue()
                : state.day().isBefore(today);
    }

    private static boolean isOf(State state, ReferenceBook book, LocalDate today) {
        return state.referenceVersion() == book.version() && state.day().equals(today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
