package id.sigap.door.graphql.admin;

import id.sigap.door.graphql.statement.Percent;
import id.sigap.problem.Faults;
import id.sigap.statement.tariff.Tariff;
import java.util.List;
import java.util.stream.IntStream;
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

    /** @throws id.sigap.problem.Problem PERCENT_INVALID, of every row that has such a value */
    static List<Tariff.Band> bands(List<TariffBandInput> rows) {
        Faults faults = new Faults();
        List<Tariff.Band> bands = IntStream.range(0, rows.size())
                .mapToObj(row -> rows.get(row).band("bands." + row + ".", faults))
                .toList();
        faults.raise();
        return bands;
    }

    private Tariff.Band band(String row, Faults faults) {
        return new Tariff.Band(
                hundredths(from, row + "from", faults),
                hundredths(to, row + "to", faults),
                hundredths(deductionPercent, row + "deductionPercent", faults));
    }

    private static int hundredths(double percent, String field, Faults faults) {
        Integer parsed = faults.check(() -> Percent.parse(percent, field));
        return parsed == null ? 0 : parsed;
    }
}
