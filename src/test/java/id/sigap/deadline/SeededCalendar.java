package id.sigap.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The seeded calendar of 2020 to 2027 and the seeded clocks, for tests. */
public final class SeededCalendar {

    private static final Pattern ROW =
            Pattern.compile("\\(date? ?'(\\d{4}-\\d{2}-\\d{2})'|\\('(\\d{4}-\\d{2}-\\d{2})'");
    public static final Set<LocalDate> HOLIDAYS = holidays();

    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            HOLIDAYS, IntStream.rangeClosed(2020, 2027).boxed().collect(Collectors.toSet()));

    public static final List<StepClockRule> RULES = List.of(
            new StepClockRule(ClockStep.COORDINATION, null, 1, false, LocalDate.of(2016, 1, 1)),
            new StepClockRule(ClockStep.HANDLING, null, -2, true, LocalDate.of(2016, 1, 1)),
            new StepClockRule(ClockStep.VALIDATION, null, 1, false, LocalDate.of(2016, 1, 1)));

    static final StepClocks CLOCKS = new StepClocks(RULES);

    public static final DeadlinePolicy POLICY = new DeadlinePolicy(CALENDAR, CLOCKS);

    private SeededCalendar() {}

    /** Said without the code under test. */
    public static boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(day);
    }

    private static Set<LocalDate> holidays() {
        try {
            String seed = Files.readString(Path.of("src/main/resources/db/migration/V006__seed_holidays.sql"));
            Set<LocalDate> days = new HashSet<>();
            Matcher rows = ROW.matcher(seed);
            while (rows.find()) {
                days.add(LocalDate.parse(rows.group(1) == null ? rows.group(2) : rows.group(1)));
            }
            assertEquals(193, days.size(), "194 rows, two of them on one day");
            return days;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
