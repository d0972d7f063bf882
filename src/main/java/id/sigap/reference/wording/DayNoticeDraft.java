package id.sigap.reference.wording;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.notice.DayNotice;
import id.sigap.text.CityTexts;
import id.sigap.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message of the day, as an admin sent it. */
public record DayNoticeDraft(
        String code,
        String indonesian,
        String english,
        DayNotice.Severity severity,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> categoryCodes,
        List<String> areaCodes) {

    /** @param faults gets ID_INVALID, what is wrong with the texts, YEAR_OUT_OF_RANGE and DAYS_OUT_OF_ORDER */
    @Nullable
    DayNotice judged(Faults faults) {
        String known = faults.check(() -> WordingCodes.NAMED.read(code, "code"));
        LocalizedText text = CityTexts.read(indonesian, english, Texts.REASON, "text", faults);
        faults.require(() -> CalendarYears.check(validFrom.getYear(), "validFrom"));
        faults.require(() -> CalendarYears.check(validTo.getYear(), "validTo"));
        if (validTo.isBefore(validFrom)) {
            faults.add(new Problem(ProblemCode.DAYS_OUT_OF_ORDER, "validTo"));
        }
        return known == null || text == null
                ? null
                : new DayNotice(
                        known, text, severity, validFrom, validTo, Set.copyOf(categoryCodes), Set.copyOf(areaCodes));
    }
}
