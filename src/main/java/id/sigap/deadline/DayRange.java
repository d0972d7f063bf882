package id.sigap.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in Asia/Jakarta that follow each other, both ends included. */
record DayRange(LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range of days ends before it begins");
        }
    }

    static DayRange parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a range of days");
        }
        return new DayRange(day(parts.group(1)), day(parts.group(2)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether a range that begins no earlier than this one overlaps it or follows on it. */
    boolean meets(DayRange later) {
        return !later.first.isAfter(last.plusDays(1));
    }

    DayRange joined(DayRange later) {
        return new DayRange(first, later.last.isAfter(last) ? later.last : last);
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
