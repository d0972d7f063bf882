package id.sigap.door.graphql.statement;

import id.sigap.door.graphql.ListSize;
import id.sigap.statement.tariff.Tariff;
import id.sigap.statement.tariff.TariffView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What scores cost. */
@Type("Tariff")
@Description(
        "What a score costs a unit: bands of scores, and for each a deduction in per cent of the unit's allowance.")
public class TariffType {

    private final Tariff tariff;

    TariffType(TariffView view) {
        this.tariff = view.tariff();
    }

    @NonNull
    @Description("The first month that it applies to, as 2026-11.")
    public String getFrom() {
        return tariff.from().toString();
    }

    @NonNull
    @Description("The decision it comes from.")
    public String getBasis() {
        return tariff.source();
    }

    @NonNull
    @ListSize(assumedSize = 10)
    @Description("Its bands, from 0 up to 100.")
    public List<@NonNull Band> getBands() {
        return tariff.bands().stream().map(Band::new).toList();
    }

    /** A band of scores. */
    @Type("TariffBand")
    @Description("A band of scores and what it costs.")
    public static class Band {

        private final Tariff.Band band;

        Band(Tariff.Band band) {
            this.band = band;
        }

        @Description("The lowest score of it, in per cent.")
        public double getFrom() {
            return Percent.shown(band.from());
        }

        @Description("Where it ends: that score belongs to the next band, 100 to the last.")
        public double getTo() {
            return Percent.shown(band.to());
        }

        @Description("What is deducted, in per cent of the unit's allowance.")
        public double getDeductionPercent() {
            return Percent.shown(band.deduction());
        }
    }
}
