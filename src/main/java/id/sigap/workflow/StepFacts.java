package id.sigap.workflow;

/**
 * What a person wants to do with a report, as far as the conditions of the workflow ask about it. Answers may be looked up
 * when asked.
 *
 * <p>Reference data and the day of today are the asker's: this package knows neither.
 */
public interface StepFacts {

    /** What was sent. */
    StepInput input();

    /** The unit, urban village, category or report that it is to go to. */
    Target target();

    /**
     * Whether the day it names lies after the report's deadline as it is counted, agreed days left aside; and after today, unless
     * a day is agreed already that it corrects.
     */
    boolean dayAfterDeadline();

    /** Whether the report was accepted no longer ago than it may be disputed. */
    boolean withinDisputePeriod();

    /** What a step aims at, seen from the report. */
    interface Target {

        /** Whether the unit that the holder asked to transfer it to is still in force, and works on reports. */
        boolean isStillOpen();

        /** Whether the report is there already. */
        boolean isHolder();

        /** Whether it is the agency of the report's category, or below it. */
        boolean isAdmitted();

        /** Whether it is below the holder. */
        boolean isBelowHolder();

        /** Whether it is the unit that delegated the report to its holder. */
        boolean isDelegator();

        /** Whether that urban village is next to the report's. */
        boolean isNeighbour();

        /** Whether it is another category than the report's. */
        boolean isOtherCategory();

        /** Whether the named report can be the one that this one repeats: another, open, not merged itself. */
        boolean isMaster();

        /** Whether both reports are public, or both private. */
        boolean isAsPrivate();
    }
}
