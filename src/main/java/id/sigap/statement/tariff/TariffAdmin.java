package id.sigap.statement.tariff;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Faults;
import id.sigap.reference.CalendarMonths;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import id.sigap.reference.admin.FinalMonths;
import id.sigap.reference.admin.ReferenceEdits;
import id.sigap.reference.admin.ReferenceKind;
import id.sigap.statement.tariff.Tariff.Band;
import id.sigap.text.Texts;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sets what scores cost from a month on; for admins. */
@UseCase
public class TariffAdmin {

    private static final int SOURCE = 200;

    private final ReferenceEdits edits;
    private final FinalMonths finals;
    private final TariffRows rows;

    TariffAdmin(ReferenceEdits edits, FinalMonths finals, TariffRows rows) {
        this.edits = edits;
        this.finals = finals;
        this.rows = rows;
    }

    /**
     * In the place of the one that begins in that month, if there is one. Whole or not at all.
     *
     * @param first the first month that it applies to, as 2026-11
     * @param basis the decision it comes from
     * @throws id.sigap.problem.Problem (in the Uni) what every edit refuses, MONTH_INVALID, YEAR_OUT_OF_RANGE, TEXT_EMPTY,
     *     TEXT_TOO_LONG, TEXT_INVALID, BAND_INVALID, BANDS_GAP, BANDS_OVERLAP or MONTH_FINAL
     */
    public Uni<EditView> set(Viewer viewer, EditRequest request, String first, String basis, List<GivenBand> bands) {
        return edits.edit(
                viewer, request, faults -> judged(faults, first, basis, bands), (draft, tariff) -> finals.requireOpen(
                                tariff.from().atDay(1), "month")
                        .chain(() -> draft.change(
                                ReferenceKind.TARIFF,
                                tariff.from().toString(),
                                () -> rows.json(tariff.from()),
                                () -> rows.set(tariff).chain(() -> rows.json(tariff.from())))));
    }

    /** A band as an admin sends it: in per cent. */
    public record GivenBand(double from, double to, double deductionPercent) {}

    private static @Nullable Tariff judged(Faults faults, String first, String basis, List<GivenBand> given) {
        YearMonth month = faults.check(() -> CalendarMonths.parse(first, "month"));
        String source = faults.check(() -> Texts.required(basis, SOURCE, "basis"));
        List<Band> bands = bands(faults, given);
        if (faults.isEmpty()) {
            Tariff.check(bands, "bands", faults);
        }
        return month == null || source == null ? null : new Tariff(month, source, bands);
    }

    private static List<Band> bands(Faults faults, List<GivenBand> given) {
        return IntStream.range(0, given.size())
                .mapToObj(row -> new Band(
                        hundredths(faults, given.get(row).from, row, "from"),
                        hundredths(faults, given.get(row).to, row, "to"),
                        hundredths(faults, given.get(row).deductionPercent, row, "deductionPercent")))
                .toList();
    }

    private static int hundredths(Faults faults, double percent, int row, String part) {
        Integer parsed = faults.check(() -> Hundredths.parse(percent, "bands." + row + "." + part));
        return parsed == null ? 0 : parsed;
    }
}
