package id.sigap.ticket.escalation;

import id.sigap.deadline.LaterDays;
import id.sigap.deadline.Stops;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;

/**
 * What says of stored due days whether a clock is due soon or overdue on a day.
 *
 * @param days for who hears at once, and for those above by each delay there may be
 * @param wholeSoon the latest overall deadline that is due soon: the next working day
 * @param bureau whose clock that of validation is
 */
record Cutoffs(LaterDays days, LocalDate wholeSoon, String bureau) {

    /** As many working days as have to stay possible for a hand-over (promise C11). */
    static final int DELAYS = 5;

    static Cutoffs on(LocalDate day, ReferenceBook book) {
        return new Cutoffs(
                LaterDays.of(day, DELAYS, book.calendar()),
                book.calendar().workingDaysAfter(day, 1, Stops.NONE),
                book.bureau());
    }
}
