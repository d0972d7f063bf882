package id.sigap.statistics;

import id.sigap.deadline.WorkingCalendar;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Which counts a row of a table has, and which of them a report is counted in. They are stored in this order. */
final class Counts {

    /** Reports that came in during the month. */
    static final int RECEIVED = 0;

    /** Reports whose work was accepted during the month, whenever they came in. */
    static final int RESOLVED = 1;

    /** Reports that were rejected or withdrawn during the month. */
    static final int REJECTED = 2;

    /** Reports that came in since the year began. */
    static final int YEAR_RECEIVED = 3;

    /** Of those, the ones that were done when the month was over. */
    static final int YEAR_RESOLVED = 4;

    /** Where those that came in during the month stood when it was over: one of these for each status. */
    static final int STATUSES = 5;

    /** Named one by one: what is stored keeps its meaning whatever is added to the constants. */
    static final List<Status> STATUS = List.of(
            Status.WAITING,
            Status.COORDINATION,
            Status.DISPOSITION,
            Status.PROCESS,
            Status.FOLLOW_UP,
            Status.VALIDATION,
            Status.VERIFICATION,
            Status.FOLLOW_UP_REJECTED,
            Status.DONE,
            Status.REJECTED);

    /** How long those took that were resolved: one for each band. */
    static final int WORKING_DAYS = STATUSES + STATUS.size();

    static final List<WorkingDays> BAND = List.of(WorkingDays.values());

    static final int SIZE = WORKING_DAYS + BAND.size();

    /** What a table by two things has of these. */
    static final int OF_TWO = RESOLVED + 1;

    private Counts() {}

    /** Tells each count that the report is in. */
    static void of(PastReport report, YearMonth month, WorkingCalendar calendar, IntConsumer counted) {
        boolean done = report.status() == Status.DONE;
        if (isIn(month, report.submitted())) {
            counted.accept(RECEIVED);
            counted.accept(STATUSES + STATUS.indexOf(report.status()));
        }
        if (report.submitted().getYear() == month.getYear()) {
            counted.accept(YEAR_RECEIVED);
            if (done) {
                counted.accept(YEAR_RESOLVED);
            }
        }
        LocalDate ended = report.ended();
        if (done && ended != null && isIn(month, ended)) {
            counted.accept(RESOLVED);
            counted.accept(WORKING_DAYS + BAND.indexOf(WorkingDays.of(calendar, report.sent(), ended)));
        } else if (report.status() == Status.REJECTED && isIn(month, ended)) {
            counted.accept(REJECTED);
        }
    }

    private static boolean isIn(YearMonth month, @Nullable LocalDate day) {
        return day != null && YearMonth.from(day).equals(month);
    }
}
