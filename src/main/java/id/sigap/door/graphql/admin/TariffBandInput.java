package id.sigap.door.graphql.admin;

import id.sigap.statement.tariff.TariffAdmin.GivenBand;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.NullUnmarked;

/** A band of scores, as an admin sets it. */
@Input("TariffBandInput")
@Description("A band of scores and what it costs; per cent with up to two digits behind the point.")
@NullUnmarked // filled by the engine
public class TariffBandInput {

    @Description("The lowest score of it, in per cent; 0 of the lowest band.")
    public double from;

    @Description("Where it ends, and the next band begins; 100 of the highest.")
    public double to;

    @Description("What is deducted, in per cent of the unit's allowance.")
    public double deductionPercent;

    GivenBand band() {
        return new GivenBand(from, to, deductionPercent);
    }
}
