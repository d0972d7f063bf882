package id.sigap.ticket.workload;

import id.sigap.holding.reading.BookRules;
import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.platform.UnderWay;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.workload.LogRows.Count;
import id.sigap.ticket.workload.LogRows.Held;
import id.sigap.ticket.workload.LogRows.History;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts at the first look of a day what happened since the last one, so that no step waits for a figure and no request counts
 * reports. Part by part, each in one transaction with the mark it reaches: whoever dies leaves each entry counted once or not yet.
 */
@ApplicationScoped
class UnitFigureRun {

    private final OnceOnly onceOnly;
    private final LogRows rows;
    private final ReferenceData reference;
    private final Clock clock;
    private final long size;
    private final UnderWay underWay;

    /** @param size entries in one transaction */
    UnitFigureRun(
            OnceOnly onceOnly,
            LogRows rows,
            ReferenceData reference,
            Clock clock,
            @ConfigProperty(name = "sigap.unit-figures.batch", defaultValue = "2000") long size,
            UnderWay underWay) {
        this.onceOnly = onceOnly;
        this.rows = rows;
        this.reference = reference;
        this.clock = clock;
        this.size = size;
        this.underWay = underWay;
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.unit-figures.watch", this::look);
    }

    /** One cheap read unless there is work. */
    Uni<Void> look() {
        return rows.countedOn()
                .chain(day -> day.equals(LocalDate.now(clock))
                        ? Uni.createFrom().voidItem()
                        : onceOnly.run(Job.UNIT_FIGURES, this::run));
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
        ReferenceBook book = reference.book();
        return rows.part(held, size)
                .call(part -> rows.histories(held, part).chain(histories -> rows.add(held, counts(histories, book))))
                .call(part -> rows.remember(held, part, today))
                .map(part -> !part.last());
    }

    private static List<Count> counts(Collection<History> histories, ReferenceBook book) {
        Map<Happening, Long> counted = histories.stream()
                .flatMap(history -> Happenings.of(
                        history.entries(),
                        history.fresh()::contains,
                        book.bureau(),
                        new BookRules(book),
                        book.calendar())
                        .stream())
                .map(each -> new Happening(each.unit(), each.on().withDayOfMonth(1), each.figure(), each.days()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .map(each -> new Count(
                        each.getKey().unit(),
                        each.getKey().on(),
                        each.getKey().figure(),
                        each.getKey().days(),
                        each.getValue()))
                .toList();
    }
}
