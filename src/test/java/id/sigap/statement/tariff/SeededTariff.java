package id.sigap.statement.tariff;

import id.sigap.statement.tariff.Tariff.Band;
import java.time.YearMonth;
import java.util.List;

/** The tariff that every database begins with. */
public final class SeededTariff {

    public static final Tariff TARIFF = new Tariff(
            YearMonth.of(2016, 1),
            "fill-in",
            List.of(
                    new Band(0, 60_00, 30_00),
                    new Band(60_00, 80_00, 20_00),
                    new Band(80_00, 90_00, 10_00),
                    new Band(90_00, 95_00, 5_00),
                    new Band(95_00, 100_00, 0)));

    private SeededTariff() {}
}
