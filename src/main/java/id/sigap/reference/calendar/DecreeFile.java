package id.sigap.reference.calendar;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Holiday.HolidayKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days off of a year as a file: UTF-8, separated by commas, the first line {@value #COLUMNS}; a day as {@code 2028-01-27}, and
 * of kind NATIONAL or COLLECTIVE. Whatever is wrong is told with its line, as {@code file.12.day}.
 */
final class DecreeFile {

    static final String COLUMNS = "day,name,kind,basis";

    private static final int FIELDS = 4;
    private static final int MOST_ROWS = 200;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final int year;
    private final Faults faults;
    private final Map<String, Integer> lineOf = new HashMap<>();

    private DecreeFile(int year, Faults faults) {
        this.year = year;
        this.faults = faults;
    }

    /** A day off and the line that it stands in. */
    record Row(DayOff day, String path) {}

    /** The days, in order; what is wrong with the file is noted. */
    static List<Row> read(String base64, int year, Faults faults) {
        List<CsvText.Line> lines = faults.check(() -> CsvText.lines(base64, "file"));
        if (lines == null) {
            return List.of();
        }
        if (lines.isEmpty() || !String.join(",", lines.get(0).fields()).equals(COLUMNS)) {
            faults.add(new Problem(ProblemCode.FILE_COLUMNS, "file.1"));
            return List.of();
        }
        List<CsvText.Line> rows = lines.subList(1, lines.size());
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            faults.add(new Problem(ProblemCode.FILE_ROWS, "file", MOST_ROWS));
            return List.of();
        }
        DecreeFile file = new DecreeFile(year, faults);
        List<Row> days = new ArrayList<>();
        for (CsvText.Line line : rows) {
            Row row = file.row(line);
            if (row != null) {
                days.add(row);
            }
        }
        return days;
    }

    private @Nullable Row row(CsvText.Line line) {
        String path = "file." + line.number();
        if (line.fields().size() != FIELDS) {
            faults.add(new Problem(ProblemCode.FILE_COLUMNS, path));
            return null;
        }
        LocalDate day = faults.check(() -> day(line.fields().get(0), path + ".day"));
        HolidayKind kind = faults.check(() -> kind(line.fields().get(2), path + ".kind"));
        String name = DayOff.line(faults, line.fields().get(1), path + ".name");
        String basis = DayOff.line(faults, line.fields().get(3), path + ".basis");
        if (day == null || kind == null) {
            return null;
        }
        if (lineOf.putIfAbsent(day + " " + name.toLowerCase(Locale.ROOT), line.number()) != null) {
            faults.add(new Problem(ProblemCode.DAY_TWICE, path));
        }
        return new Row(new DayOff(day, name, kind, basis), path);
    }

    private LocalDate day(String text, String field) {
        LocalDate day;
        try {
            day = LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            throw new Problem(ProblemCode.DAY_INVALID, field);
        }
        if (day.getYear() != year) {
            throw new Problem(ProblemCode.DAY_OF_OTHER_YEAR, field);
        }
        return day;
    }

    /** A decree of the ministers orders no day of the city's own. */
    private static HolidayKind kind(String text, String field) {
        return switch (text) {
            case "NATIONAL" -> HolidayKind.NATIONAL;
            case "COLLECTIVE" -> HolidayKind.COLLECTIVE;
            default -> throw new Problem(ProblemCode.DAY_KIND_UNKNOWN, field);
        };
    }
}
