package id.sigap.statement.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.statement.tariff.Tariff.Band;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a score costs, and which tariffs are none. */
class TariffTest {

    @ParameterizedTest
    @CsvSource({
        ",      0,     nothing to do costs nothing",
        "0,     3000,  the lowest",
        "5999,  3000,  just below a band",
        "6000,  2000,  a band begins with its lowest score",
        "9499,  500,   just below the highest",
        "9500,  0,     the highest",
        "10000, 0,     100 belongs to the last band"
    })
    void aScoreCostsWhatItsBandSays(Integer score, int deduction, String why) {
        assertEquals(deduction, SeededTariff.TARIFF.deduction(score), why);
    }

    @ParameterizedTest
    @CsvSource({
        "0-60 60-100,            '',                       whole",
        "60-100 0-60,            '',                       in any order",
        "0-60 61-100,            BANDS_GAP bands.1.from,   a gap in the middle",
        "10-100,                 BANDS_GAP bands.0.from,   a gap at the beginning",
        "0-60 60-99,             BANDS_GAP bands.1.to,     a gap at the end",
        "0-60 50-100,            BANDS_OVERLAP bands.1.from, an overlap",
        "0-100 20-30,            BANDS_OVERLAP bands.1.from, one within another",
        "0-60 0-60 60-100,       BANDS_OVERLAP bands.1.from, a band twice",
        "0-60 60-60 60-100,      BAND_INVALID bands.1.from,  an empty band",
        "0-60 60-101,            BAND_INVALID bands.1.from,  more than all"
    })
    void gapsAndOverlapsAreRefusedWithRowAndReason(String bands, String refusal, String why) {
        assertEquals(refusal == null ? "" : refusal, refused(bands), why);
    }

    @Test
    void noBandsAreNoTariff() {
        Faults faults = new Faults();
        Tariff.check(List.of(), "bands", faults);
        assertEquals(
                "BANDS_GAP", assertThrows(Problem.class, faults::raise).code().name());
    }

    private static String refused(String bands) {
        Faults faults = new Faults();
        Tariff.check(
                Arrays.stream(bands.split(" "))
                        .map(band -> band.split("-"))
                        .map(ends -> new Band(100 * Integer.parseInt(ends[0]), 100 * Integer.parseInt(ends[1]), 0))
                        .toList(),
                "bands",
                faults);
        try {
            faults.raise();
            return "";
        } catch (Problem problem) {
            return problem.all().stream()
                    .map(each -> each.code() + " " + each.field().orElseThrow())
                    .collect(Collectors.joining(", "));
        }
    }
}
