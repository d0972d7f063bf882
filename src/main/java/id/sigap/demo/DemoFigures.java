package id.sigap.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.YearMonth;
import org.jboss.logging.Logger;

/**
 * Two years of public figures for dev mode, so that a chart has something to show. They are invented as published: to make up the
 * 300,000 reports behind them would take an hour. Nobody waits for them at the start.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoFigures {

    private static final Logger LOG = Logger.getLogger(DemoFigures.class);
    private static final int MONTHS = 24;

    private final DemoFigureRows rows;
    private final DemoClock clock;

    DemoFigures(DemoFigureRows rows, DemoClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        rows.invent(YearMonth.now(clock).minusMonths(1), MONTHS)
                .subscribe()
                .with(
                        count -> LOG.infof("Demo figures: %d rows of public statistics made", count),
                        failure -> LOG.warn("Demo figures could not be made; dev mode goes on without", failure));
    }
}
