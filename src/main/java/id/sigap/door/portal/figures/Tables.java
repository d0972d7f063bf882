package id.sigap.door.portal.figures;

import id.sigap.access.Viewer;
import id.sigap.statistics.PublicStatistics;
import id.sigap.statistics.StatisticsQuery;
import id.sigap.statistics.StatisticsTable;
import id.sigap.statistics.StatisticsView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Asks for the public figures, as everybody may. */
@ApplicationScoped
class Tables {

    /** As many as a chart shows. */
    static final int MONTHS = 24;

    private final PublicStatistics statistics;

    Tables(PublicStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * The city's months up to one.
     *
     * @param month as 2026-01; null for the latest
     */
    Uni<StatisticsView> city(Viewer viewer, @Nullable String month) {
        return statistics.table(viewer, new StatisticsQuery(StatisticsTable.CITY, month, MONTHS, null));
    }

    /** All tables of the page; the others are of the very month that the first is of. */
    Uni<Published> all(Viewer viewer, @Nullable String wanted) {
        return city(viewer, wanted).chain(city -> {
            String month = city.month() == null ? wanted : city.month().toString();
            return Uni.combine()
                    .all()
                    .unis(
                            of(viewer, StatisticsTable.CATEGORIES, month),
                            of(viewer, StatisticsTable.URBAN_VILLAGES, month),
                            statistics.league(viewer, StatisticsTable.AGENCIES, month))
                    .usingConcurrencyOf(1)
                    .asTuple()
                    .map(found ->
                            new Published(city.month(), city, found.getItem1(), found.getItem2(), found.getItem3()));
        });
    }

    private Uni<StatisticsView> of(Viewer viewer, StatisticsTable table, @Nullable String month) {
        return statistics.table(viewer, new StatisticsQuery(table, month, 1, null));
    }
}
