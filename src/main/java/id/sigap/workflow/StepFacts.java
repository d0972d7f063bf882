package id.sigap.workflow;

/**
 * What a person wants to do, as far as the conditions of the workflow ask about it. Answers may be looked up when
 * asked.
 *
 * <p>Reference data and the day of today are the asker's: this package knows neither.
 */
public interface StepFacts {

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

    /** The unit, urban village or report that it is to go to. */
    Target target();

    /** Whether the report was accepted no longer ago than it may be disputed. */
    boolean withinDisputePeriod();

    /** Whether the day it names lies after today, and no later than the cap. */
    boolean dayWithinCap();

    /** What a step aims at. */
    interface Target {

        /** Whether there is such a unit, in force, that may work on reports. */
        boolean isOpenAgency();

        /** Whether the report is there already. */
        boolean isHolder();

        /** Whether it is the agency of the report's category, or below it. */
        boolean isAdmitted();

        /** Whether it is below the holder. */
        boolean isBelowHolder();

        /** Whether it is the unit that delegated the report to its holder. */
        boolean isDelegator();

        /** Whether there is such an urban village, with an office. */
        boolean isUrbanVillage();

        /** Whether that urban village is next to the report's. */
        boolean isNeighbour();

        /** Whether there is such a category in force, another than the report's. */
        boolean isOtherCategory();

        /** Whether the named report can be the one that this one repeats: another, open, not merged itself. */
        boolean isMaster();

        /** Whether both reports are public, or both private. */
        boolean isAsPrivate();
    }
}
