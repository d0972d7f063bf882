package id.sigap.statistics;

import id.sigap.deadline.WorkingCalendar;
import id.sigap.problem.Described;
import java.time.LocalDate;

/** How many working days a report took, from the day it was sent to the day the work was accepted. */
public enum WorkingDays implements Described {
    FROM_0_TO_3("Three working days at most.", 0, 3),
    FROM_4_TO_5("Four or five working days.", 4, 5),
    FROM_6_TO_7("Six or seven working days: still within what is promised.", 6, 7),
    FROM_8_TO_14("Eight to fourteen working days.", 8, 14),
    FROM_15("Fifteen working days and more.", 15, Integer.MAX_VALUE);

    private final String meaning;
    private final int first;
    private final int last;

    WorkingDays(String meaning, int first, int last) {
        this.meaning = meaning;
        this.first = first;
        this.last = last;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The least it stands for. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean isPromised() {
        return last <= FROM_6_TO_7.last;
    }

    /** The day it was sent does not count, and days on which a clock stood still do: somebody waited. */
    static WorkingDays of(WorkingCalendar calendar, LocalDate sent, LocalDate done) {
        int days = 0;
        for (LocalDate day = sent.plusDays(1); !day.isAfter(done) && days < FROM_15.first; day = day.plusDays(1)) {
            days += calendar.isWorkingDay(day) ? 1 : 0;
        }
        WorkingDays found = FROM_0_TO_3;
        for (WorkingDays band : values()) {
            found = days >= band.first ? band : found;
        }
        return found;
    }
}
