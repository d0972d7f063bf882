package id.sigap.ticket.figures;

import id.sigap.platform.Rounds;
import id.sigap.ticket.figures.DeskRows.Counted;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts the desk once a minute, not when it is looked at: whoever reads metrics often costs nothing. Of the whole city only;
 * a figure of one office would tell when a report reached it.
 */
@ApplicationScoped
class DeskFigures {

    private final DeskRows rows;
    private final Clock clock;

    /** Null before the first count, and after one that failed: an old figure would look like a new one. */
    private volatile @Nullable Counted latest;

    DeskFigures(DeskRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        gauge("open", "Reports that are not closed; merged ones are counted with the other.", Counted::open);
        gauge("overdue", "Of the open ones, those past the deadline of the whole.", Counted::overdue);
        gauge("unplaced", "Of the open ones, those without an urban village.", Counted::unplaced);
    }

    private void gauge(String name, String meaning, ToLongFunction<Counted> figure) {
        Gauge.builder("sigap.tickets." + name, this, figures -> figures.value(figure))
                .description(meaning)
                .register(Metrics.globalRegistry);
    }

    private double value(ToLongFunction<Counted> figure) {
        Counted counted = latest;
        return counted == null ? Double.NaN : figure.applyAsLong(counted);
    }

    void join(@Observes Rounds rounds) {
        rounds.every("sigap.figures.every", this::count);
    }

    Uni<Void> count() {
        return Uni.createFrom()
                .deferred(() -> rows.count(LocalDate.now(clock)))
                .onItemOrFailure()
                .invoke((counted, failure) -> latest = counted)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
