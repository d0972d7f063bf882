package id.sigap.reference.admin;

import id.sigap.reference.ReferenceBook;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** What is known of deadlines where reports are: reference data know of none. */
public interface OpenDeadlines {

    /**
     * Which open reports would move if these were the reference data; asked in a unit of work, and answered from there.
     *
     * @param today by which it is judged what is overdue
     */
    Uni<DeadlineMoves> moves(ReferenceBook book, LocalDate today);
}
