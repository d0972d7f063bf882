package id.sigap.statistics;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Shows what is published, to everybody: it is the same for all, and of no report. */
@UseCase
public class PublicStatistics {

    private final PublishedRows published;
    private final ReferenceData reference;

    PublicStatistics(PublishedRows published, ReferenceData reference) {
        this.published = published;
        this.reference = reference;
    }

    /**
     * One table.
     *
     * @throws Problem (in the Uni) MONTH_INVALID, YEAR_OUT_OF_RANGE, STATISTICS_SCOPE, or what says that the code is unknown
     */
    public Uni<StatisticsView> table(Viewer viewer, StatisticsQuery query) {
        return Uni.createFrom().deferred(() -> {
            query.check(reference.book());
            return published
                    .read(query)
                    .map(months -> new StatisticsView(months.last(), months.lastNumber(), months.rows(query)));
        });
    }

    /**
     * Units, or agencies with all below them, in the order of how long they took in one month.
     *
     * @param month null for the latest that is published
     * @throws Problem (in the Uni) MONTH_INVALID, YEAR_OUT_OF_RANGE, or STATISTICS_SCOPE for a table that is of neither
     */
    public Uni<LeagueTableView> league(Viewer viewer, StatisticsTable table, @Nullable String month) {
        return Uni.createFrom().deferred(() -> {
            if (table != StatisticsTable.AGENCIES && table != StatisticsTable.UNITS) {
                throw new Problem(ProblemCode.STATISTICS_SCOPE, "table");
            }
            StatisticsQuery query = new StatisticsQuery(table, month, 1, null);
            return published
                    .read(query)
                    .map(months ->
                            new LeagueTableView(months.last(), months.lastNumber(), League.of(months.rows(query))));
        });
    }
}
