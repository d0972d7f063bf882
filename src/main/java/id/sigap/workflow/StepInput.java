package id.sigap.workflow;

import id.sigap.problem.ProblemCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent with a step, as far as it can be judged without the report: by itself, by the day of today and by
 * reference data that anybody may read. So it is judged before anybody looks for the report, and tells nothing of it.
 */
public interface StepInput {

    /** Whether a reason, finding or note was written. */
    boolean hasNote();

    /** Whether a reason was chosen from the list. */
    boolean hasReasonCode();

    /** Per cent done, 0 to 100; something else if none was given. */
    int progress();

    /** How many photos belong to it. */
    int photos();

    /** From 1 to 5; something else if none was given. */
    int stars();

    /** Whether there is a unit of that code, in force, that may work on reports. */
    boolean namesOpenAgency();

    /** Whether there is an urban village of that code, with an office. */
    boolean namesUrbanVillage();

    /** Whether there is a category of that code, in force. */
    boolean namesCategory();

    /** Whether the day it names lies no later than the cap and, of a pause, after today. */
    boolean dayWithinCap();

    /** The days that a refusal names as its limit; 0 if it names none. */
    int limit(ProblemCode refusal);

    /** The last day that is accepted, as far as the calendar alone says so; null where a refusal is not about a day. */
    @Nullable
    LocalDate latest(ProblemCode refusal);
}
