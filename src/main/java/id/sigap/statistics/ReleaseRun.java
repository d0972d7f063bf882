package id.sigap.statistics;

import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.ReferenceData;
import id.sigap.statistics.ReleaseRows.Next;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Publishes each month's figures once it is over, in order, and those that nobody published in their time.
 *
 * <p>A run counts in memory, day by day, and writes at its end. So whoever dies has written nothing, and whoever follows counts
 * anew, to the same figures: they are of what history says was so when the month ended.
 */
@ApplicationScoped
class ReleaseRun {

    /** Days to let pass, so that every step of the month is written: none is in flight that long. */
    private static final int SETTLED = 1;

    private final OnceOnly onceOnly;
    private final PastRows past;
    private final ReleaseRows releases;
    private final CellKeys keys;
    private final ReferenceData reference;
    private final Clock clock;
    private final UnderWay underWay;

    ReleaseRun(
            OnceOnly onceOnly,
            PastRows past,
            ReleaseRows releases,
            CellKeys keys,
            ReferenceData reference,
            Clock clock,
            UnderWay underWay) {
        this.onceOnly = onceOnly;
        this.past = past;
        this.releases = releases;
        this.keys = keys;
        this.reference = reference;
        this.clock = clock;
        this.underWay = underWay;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.statistics.watch", this::look);
    }

    /** Whose reports are read: those submitted on a day, or those of earlier years that ended on it. */
    private record Slice(LocalDate day, boolean ended) {}

    /** One cheap read unless there is work. */
    Uni<Void> look() {
        return releases.next()
                .chain(next -> isDue(next)
                        ? onceOnly.run(Job.STATISTICS, this::run)
                        : Uni.createFrom().voidItem());
    }

    private boolean isDue(@Nullable Next next) {
        return next != null
                && LocalDate.now(clock).isAfter(next.month().atEndOfMonth().plusDays(SETTLED));
    }

    /** Until all are published that are over. */
    private Uni<Void> run(Turn turn) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(turn))
                .whilst(more -> more && !underWay.isStopping())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> next(Turn turn) {
        return releases.next()
                .chain(next -> next == null || !isDue(next)
                        ? Uni.createFrom().item(false)
                        : count(turn, next)
                                .chain(tallies -> underWay.isStopping()
                                        ? Uni.createFrom().item(false)
                                        : releases.publish(turn, next.month(), tallies.published())
                                                .replaceWith(true)));
    }

    /** All that came in since the year began, and what ended in the month of what came in before. */
    private Uni<Tallies> count(Turn turn, Next next) {
        YearMonth month = next.month();
        Tallies tallies = new Tallies(month, reference.book());
        return Multi.createFrom()
                .iterable(slices(next))
                .select()
                .where(slice -> !underWay.isStopping())
                .onItem()
                .transformToUniAndConcatenate(slice -> read(turn, slice, month)
                        .invoke(reports -> reports.forEach(report -> tallies.add(report, keys.of(report.id())))))
                .collect()
                .last()
                .replaceWith(tallies);
    }

    private Uni<List<PastReport>> read(Turn turn, Slice slice, YearMonth month) {
        LocalDate over = month.plusMonths(1).atDay(1);
        return slice.ended()
                ? past.endedOn(turn, slice.day(), over, yearOf(month))
                : past.submittedOn(turn, slice.day(), over);
    }

    /** There is nothing before the first report. */
    private static List<Slice> slices(Next next) {
        YearMonth month = next.month();
        LocalDate over = month.plusMonths(1).atDay(1);
        LocalDate year = yearOf(month);
        LocalDate first = next.begun().isAfter(year) ? next.begun() : year;
        return Stream.concat(
                        first.datesUntil(over).map(day -> new Slice(day, false)),
                        month.atDay(1).datesUntil(over).map(day -> new Slice(day, true)))
                .toList();
    }

    private static LocalDate yearOf(YearMonth month) {
        return month.atDay(1).withDayOfYear(1);
    }
}
