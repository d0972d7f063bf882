package id.sigap.holding.reading;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.Stops;
import id.sigap.holding.Rules;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules as reference data have them now, whichever day they are asked for: edits that would move what is final are refused,
 * and before that a month is counted by what is known when it is.
 */
public record BookRules(ReferenceBook book) implements Rules {

    @Override
    public LocalDate handlingDueOn(
            LocalDate knownOn,
            LocalDate dayZero,
            LocalDate from,
            Stops stops,
            String category,
            @Nullable LocalDate agreedOn) {
        return book.deadlines()
                .step(ClockStep.HANDLING, from, stops, category, book.workingDays(category, dayZero), agreedOn)
                .dueOn();
    }

    @Override
    public LocalDate nextWorkingDay(LocalDate knownOn, LocalDate after, Stops stops) {
        return book.calendar().workingDaysAfter(after, 1, stops);
    }
}
