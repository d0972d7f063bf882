package id.sigap.door.graphql.statistics;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.LeagueOf;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.statistics.PublicStatistics;
import id.sigap.statistics.StatisticsQuery;
import id.sigap.statistics.StatisticsTable;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Published figures. */
@GraphQLApi
public class StatisticsQueries {

    private static final String MONTH =
            "The month, as 2026-01; the latest that is published if it is left out. A month is published two days after its"
                    + " end, and never changes.";

    private final CurrentViewer viewer;
    private final PublicStatistics statistics;
    private final ReferenceData reference;

    StatisticsQueries(CurrentViewer viewer, PublicStatistics statistics, ReferenceData reference) {
        this.viewer = viewer;
        this.statistics = statistics;
        this.reference = reference;
    }

    @Query
    @Description(
            "Public figures, for everybody: one table of one month, or of one thing over several months. Null where"
                    + " nothing is published of the month. Each count is off by chance by up to 10, none is 1 to 4, and parts"
                    + " need not add up to their whole.")
    public Uni<@Nullable StatisticsType> statistics(
            @Name("table") @DefaultValue("CITY") @Description("Which table.") @Nullable StatisticsTable table,
            @Name("month") @Description(MONTH) @Nullable String month,
            @Name("months")
                    @DefaultValue("1")
                    @Description("How many months, up to that one: 1 to 60 of the city or of one code, else 1.")
                    @Nullable
                    Integer months,
            @Name("code")
                    @Description(
                            "Of what alone: the code of a category, a unit, an area or a channel, by what the table"
                                    + " is by; empty for reports without a place. Of a table by two things it is needed.")
                    @Nullable
                    String code) {
        StatisticsQuery query =
                new StatisticsQuery(Given.or(table, StatisticsTable.CITY), month, Given.or(months, 1), code);
        return statistics
                .table(viewer.get(), query)
                .map(view -> StatisticsType.of(view, query.table(), reference.book()));
    }

    @Query
    @Description("The agencies or units of the city side by side in one month, for everybody: those with 20 resolved"
            + " reports or more in the order of their median working days, then the others. Null where nothing is"
            + " published of the month.")
    public Uni<@Nullable LeagueTableType> leagueTable(
            @Name("of") @DefaultValue("AGENCIES") @Description("What is compared.") @Nullable LeagueOf compared,
            @Name("month") @Description(MONTH) @Nullable String month) {
        return statistics
                .league(viewer.get(), Given.or(compared, LeagueOf.AGENCIES).table(), month)
                .map(view -> LeagueTableType.of(view, reference.book()));
    }
}
