package id.sigap.reference.calendar;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.Holiday.HolidayKind;
import id.sigap.text.Texts;
import java.time.LocalDate;

/**
 * A day off as somebody wants it.
 *
 * @param basis the decree that orders it
 */
public record DayOff(LocalDate day, String name, HolidayKind kind, String basis) {

    /** Notes all that is wrong with it; without its name and decree if they cannot be kept. */
    DayOff judged(Faults faults, String path) {
        faults.require(() -> CalendarYears.check(day.getYear(), path + "day"));
        return new DayOff(day, line(faults, name, path + "name"), kind, line(faults, basis, path + "basis"));
    }

    /** What stands in a table, and in a column of files: one line. */
    static String line(Faults faults, String text, String field) {
        String line = faults.check(() -> {
            String kept = Texts.required(text, Texts.NAME, field);
            if (kept.indexOf('\n') >= 0) {
                throw new Problem(ProblemCode.TEXT_INVALID, field);
            }
            return kept;
        });
        return line == null ? "" : line;
    }

    /** By which the log knows it: what no other day off has. */
    String code() {
        return day + " " + name;
    }

    /** Whether they are the same entry of the calendar: one day may have several names, each of them once. */
    boolean isSameEntryAs(DayOff other) {
        return day.equals(other.day) && name.equalsIgnoreCase(other.name);
    }
}
