package id.sigap.reference.admin;

import java.time.LocalDate;
import java.util.List;

/**
 * Which open reports an edit moves, from when to when: what the scheduler will write once it is done.
 *
 * @param open how many reports were looked at: all whose clocks run
 * @param moved how many of them get another day, be it of the whole, of their step, or of a unit that delegated it: an entry each
 * @param overall of the deadlines from submission on
 * @param step of the deadlines of who holds the reports now
 * @param becomeProvisional how many will reach into a year whose days off are not decreed
 * @param ceaseProvisional how many will do so no longer
 * @param examples some of those that move
 */
public record DeadlineMoves(
        int open,
        int moved,
        Clock overall,
        Clock step,
        int becomeProvisional,
        int ceaseProvisional,
        List<Example> examples) {

    public DeadlineMoves {
        examples = List.copyOf(examples);
    }

    /**
     * One of the two clocks of reports.
     *
     * @param becomeOverdue how many are in time today and will not be
     * @param ceaseOverdue how many are overdue today and will not be
     * @param days from which day to which, most reports first
     * @param others how many move otherwise: only so many pairs of days are told
     */
    public record Clock(int moved, int becomeOverdue, int ceaseOverdue, List<Days> days, int others) {
        public Clock {
            days = List.copyOf(days);
        }
    }

    /** How many reports move from one day to another. */
    public record Days(LocalDate from, LocalDate to, int reports) {}

    /** A report that moves, by its number. */
    public record Example(
            String number, LocalDate dueOn, LocalDate newDueOn, LocalDate stepDueOn, LocalDate newStepDueOn) {}
}
