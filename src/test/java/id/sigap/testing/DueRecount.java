package id.sigap.testing;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The due days of all open reports counted again, day by day, without the code under test. */
public final class DueRecount {

    private static final String OPEN =
            "select id, day_zero, category_code, pauses, agreed_on, step, step_from, step_stops,"
                    + " due_on, due_provisional, step_due_on, step_soon_on, delegators_from, delegators_stops,"
                    + " delegators_due_on, delegators_soon_on from ticket where step is not null and merged_into is null";

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<Integer> decreed = new HashSet<>();
    private final Map<String, NavigableMap<LocalDate, Integer>> categoryDays = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int counted;

    private record Rule(String step, String category, int days, boolean relative, LocalDate from) {}

    /** By the reference data that the database holds now. */
    public DueRecount() {
        try (Connection connection = Database.connect()) {
            recount(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same of another database. */
    public DueRecount(Connection connection) throws SQLException {
        recount(connection);
    }

    private void recount(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            each(statement, "select day from holiday where status <> 'WITHDRAWN'", row -> off.add(day(row, 1)));
            each(statement, "select year from calendar_year where decreed", row -> decreed.add(row.getInt(1)));
            each(
                    statement,
                    "select category_code, valid_from, working_days from category_days where not withdrawn",
                    row -> categoryDays
                            .computeIfAbsent(row.getString(1), none -> new TreeMap<>())
                            .put(day(row, 2), row.getInt(3)));
            each(
                    statement,
                    "select step, category_code, working_days, relative_to_category, valid_from from step_clock"
                            + " where not withdrawn and working_days is not null",
                    row -> rules.add(new Rule(
                            row.getString(1), row.getString(2), row.getInt(3), row.getBoolean(4), day(row, 5))));
            statement.setFetchSize(0);
            each(statement, OPEN, this::compare);
        }
    }

    /** Open reports that are stored with other days than they should be, and both. */
    public List<String> wrong() {
        return wrong;
    }

    public int counted() {
        return counted;
    }

    private void compare(ResultSet row) throws SQLException {
        counted++;
        String stored = day(row, 9) + " " + row.getBoolean(10) + " " + day(row, 11) + " " + day(row, 12);
        String due = overall(day(row, 2), row.getString(3), row.getString(4), day(row, 5)) + " "
                + step(row.getString(6), day(row, 7), row.getString(8), row.getString(3), day(row, 2), day(row, 5));
        LocalDate[] from = days(row, 13);
        String[] stops = (String[]) row.getArray(14).getArray();
        for (int i = 0; i < from.length; i++) {
            stored += " " + days(row, 15)[i] + " " + days(row, 16)[i];
            due += " " + step("HANDLING", from[i], stops[i], row.getString(3), day(row, 2), day(row, 5));
        }
        if (!stored.equals(due)) {
            wrong.add(row.getString(1) + " has " + stored + " and should have " + due);
        }
    }

    private String overall(LocalDate zero, String category, String pauses, LocalDate agreed) {
        LocalDate day = after(zero, days(category, zero), pauses);
        boolean known = true;
        for (int year = zero.plusDays(1).getYear(); year <= day.getYear(); year++) {
            known &= decreed.contains(year);
        }
        return (agreed != null && agreed.isAfter(day) ? agreed : day) + " " + !known;
    }

    private String step(String step, LocalDate from, String stops, String category, LocalDate zero, LocalDate agreed) {
        int days = days(step, category, zero, from);
        LocalDate due = after(from, days, stops);
        if (agreed != null && step.equals("HANDLING")) {
            LocalDate latest = agreed;
            while (isOff(latest)
                    || after(latest, days("VALIDATION", category, zero, agreed), "")
                            .isAfter(agreed)) {
                latest = latest.minusDays(1);
            }
            if (latest.isAfter(due)) {
                LocalDate soon = latest.minusDays(1);
                while (isOff(soon)) {
                    soon = soon.minusDays(1);
                }
                return latest + " " + soon;
            }
        }
        return due + " " + after(from, Math.max(1, days - 1), stops);
    }

    /** What was said latest before the report began; of one that is older than its category, what was said first. */
    private int days(String category, LocalDate zero) {
        int days = 0;
        LocalDate latest = null;
        for (var row : categoryDays.get(category).entrySet()) {
            if (latest == null || (!row.getKey().isAfter(zero) && row.getKey().isAfter(latest))) {
                latest = row.getKey();
                days = row.getValue();
            }
        }
        return days;
    }

    private int days(String step, String category, LocalDate zero, LocalDate on) {
        Rule rule = rules.stream()
                .filter(each -> each.step.equals(step) && !each.from.isAfter(on))
                .filter(each -> each.category == null || each.category.equals(category))
                .max(Comparator.comparing((Rule each) -> each.category != null).thenComparing(Rule::from))
                .orElseThrow();
        return rule.relative ? Math.max(1, days(category, zero) + rule.days) : rule.days;
    }

    private LocalDate after(LocalDate from, int days, String stops) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!isOff(day) && !stands(day, stops)) {
                left--;
            }
        }
        return day;
    }

    private boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || off.contains(day);
    }

    private static boolean stands(LocalDate day, String stops) {
        for (String range : stops.isEmpty() ? new String[0] : stops.split(",")) {
            if (day.toString().compareTo(range.substring(0, 10)) >= 0
                    && day.toString().compareTo(range.substring(11)) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate[] days(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .toArray(LocalDate[]::new);
    }

    /** What to do with a row. */
    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Statement statement, String sql, Reader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
