package id.sigap.statement;

import id.sigap.deadline.Stops;
import id.sigap.platform.Batches;
import id.sigap.platform.Job;
import id.sigap.platform.OnceOnly;
import id.sigap.platform.Rounds;
import id.sigap.platform.Turn;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.MonthRows.Computed;
import id.sigap.statement.counting.Figures;
import id.sigap.statement.counting.MonthCount;
import id.sigap.statement.tariff.Tariff;
import id.sigap.statement.tariff.TariffRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Computes the statements of a month once it is over, again while reference data move under drafts, and makes final what deducts
 * nothing once the time for objections is over. What deducts something waits for a person.
 *
 * <p>A month is counted outside any transaction, from entries that nobody changes, and written in one: whoever dies in between
 * has written nothing, and whoever takes over counts the same.
 */
@ApplicationScoped
class StatementWatch {

    private final OnceOnly onceOnly;
    private final MonthRows months;
    private final MonthCount count;
    private final StatementRows statements;
    private final TariffRows tariffs;
    private final Finals finals;
    private final ReferenceData reference;
    private final Clock clock;
    private final Times times;

    StatementWatch(
            OnceOnly onceOnly,
            MonthRows months,
            MonthCount count,
            StatementRows statements,
            TariffRows tariffs,
            Finals finals,
            ReferenceData reference,
            Clock clock,
            Times times) {
        this.onceOnly = onceOnly;
        this.months = months;
        this.count = count;
        this.statements = statements;
        this.tariffs = tariffs;
        this.finals = finals;
        this.reference = reference;
        this.clock = clock;
        this.times = times;
    }

    /** How long things wait. */
    @ApplicationScoped
    static class Times {

        private final int after;
        private final int objectionDays;

        Times(
                @ConfigProperty(name = "sigap.statements.after-days", defaultValue = "1") int after,
                @ConfigProperty(name = "sigap.statements.objection-days", defaultValue = "5") int objectionDays) {
            this.after = after;
            this.objectionDays = objectionDays;
        }

        /** The latest month that is over for long enough: what was under way at its midnight is written. */
        YearMonth over(LocalDate today) {
            return YearMonth.from(today.minusDays(after)).minusMonths(1);
        }

        LocalDate objectionsUntil(LocalDate today, ReferenceBook book) {
            return book.calendar().workingDaysAfter(today, objectionDays, Stops.NONE);
        }
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.statements.watch", this::look);
    }

    /** One cheap read unless there is something to do. */
    Uni<Void> look() {
        return months.all()
                .chain(computed ->
                        toCompute(computed).isEmpty() && toFinish(computed).isEmpty()
                                ? Uni.createFrom().voidItem()
                                : onceOnly.run(Job.STATEMENTS, this::run));
    }

    private Uni<Void> run(Turn turn) {
        return months.all()
                .chain(computed -> Batches.each(toCompute(computed), month -> compute(turn, month)))
                .chain(months::all)
                .chain(computed -> Batches.each(toFinish(computed), month -> finish(turn, month)));
    }

    /** Every month since the latest one that is over by now; and what was computed by other reference data, and can still move. */
    private List<YearMonth> toCompute(List<Computed> computed) {
        YearMonth over = times.over(LocalDate.now(clock));
        YearMonth next = computed.isEmpty()
                ? over
                : computed.get(computed.size() - 1).month().plusMonths(1);
        long version = reference.book().version();
        return Stream.concat(
                        computed.stream()
                                .filter(month -> !month.begun() && month.referenceVersion() < version)
                                .map(Computed::month),
                        Stream.iterate(next, month -> !month.isAfter(over), month -> month.plusMonths(1)))
                .toList();
    }

    private List<YearMonth> toFinish(List<Computed> computed) {
        LocalDate today = LocalDate.now(clock);
        return computed.stream()
                .filter(month -> month.unfinished() && month.objectionsUntil().isBefore(today))
                .map(Computed::month)
                .toList();
    }

    private Uni<Void> compute(Turn turn, YearMonth month) {
        ReferenceBook book = reference.book();
        String bureau = book.bureau();
        return count.of(month, bureau, book)
                .chain(figures -> turn.transaction(() -> statements
                        .hold(month)
                        .chain(() -> months.find(month))
                        .invoke(before -> save(month, before, book, figures))
                        .replaceWithVoid()));
    }

    /** Unless something of it has become final meanwhile, or somebody has computed it by newer data. */
    private void save(YearMonth month, @Nullable Computed before, ReferenceBook book, Map<String, Figures> figures) {
        if (before != null && (before.begun() || before.referenceVersion() > book.version())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate until = Optional.ofNullable(before)
                .map(Computed::objectionsUntil)
                .orElseGet(() -> times.objectionsUntil(today, book));
        months.save(new Computed(month, until, book.bureau(), book.version(), false, true), today, figures);
    }

    private Uni<Void> finish(Turn turn, YearMonth month) {
        return turn.transaction(() -> statements
                .hold(month)
                .chain(() -> Ripe.check(months, month))
                .chain(ripe -> ripe ? freeze(month) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> freeze(YearMonth month) {
        return tariffs.all().chain(all -> {
            Tariff tariff = all.of(month);
            return statements
                    .all(month)
                    .chain(found -> finals.freeze(
                            found.stream()
                                    .filter(statement -> statement.frozen() == null
                                            && !statement.awaitsDecision()
                                            && tariff.deduction(statement.score()) == 0)
                                    .toList(),
                            tariff,
                            null));
        });
    }
}
