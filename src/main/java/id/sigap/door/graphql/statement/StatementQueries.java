package id.sigap.door.graphql.statement;

import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.StatementChecks;
import id.sigap.statement.StatementQuery;
import id.sigap.statement.Statements;
import id.sigap.statement.tariff.Tariffs;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Monthly statements, for the units that they are of and for those who answer for them. */
@GraphQLApi
public class StatementQueries {

    static final String MONTH = "The month, as 2026-11.";

    private final CurrentViewer viewer;
    private final Statements statements;
    private final StatementChecks checks;
    private final Tariffs tariffs;
    private final ReferenceData reference;

    StatementQueries(
            CurrentViewer viewer,
            Statements statements,
            StatementChecks checks,
            Tariffs tariffs,
            ReferenceData reference) {
        this.viewer = viewer;
        this.statements = statements;
        this.checks = checks;
        this.tariffs = tariffs;
        this.reference = reference;
    }

    @Query
    @Description(
            "Monthly statements: of the own unit, for its staff; of all units, for ticket administrators and admins.")
    public Uni<StatementConnection> statements(
            @Name("month") @Description("Of that month alone, as 2026-11.") @Nullable String month,
            @Name("unit") @Description("Of that unit alone.") @Nullable String unit,
            @Name("first")
                    @DefaultValue(SharedDescriptions.DEFAULT_FIRST)
                    @Description(SharedDescriptions.FIRST)
                    @Nullable
                    Integer first,
            @Name("after") @Description(SharedDescriptions.AFTER) @Nullable String after) {
        StatementQuery query = new StatementQuery(month, unit, Given.first(first), after);
        return statements.list(viewer.get(), query).map(page -> new StatementConnection(page, reference.book()));
    }

    @Query
    @Description(
            "A unit's statement of a month; null if there is none. For staff of the unit, ticket administrators and"
                    + " admins.")
    public Uni<@Nullable StatementType> statement(
            @Name("month") @NonNull @Description(MONTH) String month,
            @Name("unit") @NonNull @Description(SharedDescriptions.UNIT) String unit) {
        return statements
                .find(viewer.get(), month, unit)
                .map(found -> found == null ? null : new StatementType(found, reference.book()));
    }

    @Query
    @Description(
            "Counts a month again from history and compares its final statements with that; for admins. It takes some"
                    + " seconds.")
    public Uni<StatementCheckType> statementCheck(@Name("month") @NonNull @Description(MONTH) String month) {
        return checks.check(viewer.get(), month).map(check -> new StatementCheckType(check, reference.book()));
    }

    @Query
    @Description("What scores cost in a month; for whoever reads statements.")
    public Uni<TariffType> tariff(@Name("month") @NonNull @Description(MONTH) String month) {
        return tariffs.of(viewer.get(), month).map(TariffType::new);
    }
}
