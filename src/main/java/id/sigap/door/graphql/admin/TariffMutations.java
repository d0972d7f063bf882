package id.sigap.door.graphql.admin;

import id.sigap.statement.tariff.TariffAdmin;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What scores cost. */
@GraphQLApi
public class TariffMutations {

    private final ReferenceEditRunner runner;
    private final TariffAdmin tariffs;

    TariffMutations(ReferenceEditRunner runner, TariffAdmin tariffs) {
        this.runner = runner;
        this.tariffs = tariffs;
    }

    @Mutation
    @NonNull
    @Description(
            "Sets what scores cost in monthly statements from a month on, until the next tariff: in the place of the"
                    + " one that begins in that month. Not for months of which anything is final. For admins.")
    public Uni<ReferenceEditPayload> tariffSet(
            @Name("month") @NonNull @Description("The first month that it applies to, as 2026-11.") String month,
            @Name("basis") @NonNull @Description("The decision that it comes from; up to 200 characters.") String basis,
            @Name("bands")
                    @NonNull
                    @Description(
                            "From 0 to 100 without a gap and without an overlap, in any order. What is wrong is told"
                                    + " by the row, as the path bands, 2, from.")
                    List<@NonNull TariffBandInput> bands,
            @Name("version") @NonNull @Description(ReferenceEditRunner.VERSION) String version,
            @Name("reason") @NonNull @Description(ReferenceEditRunner.REASON) String reason,
            @Name("dryRun") @DefaultValue("true") @Description(ReferenceEditRunner.DRY_RUN) @Nullable Boolean dryRun) {
        return runner.edit(
                version,
                reason,
                dryRun,
                (who, request) -> tariffs.set(
                        who,
                        request,
                        month,
                        basis,
                        bands.stream().map(TariffBandInput::band).toList()));
    }
}
