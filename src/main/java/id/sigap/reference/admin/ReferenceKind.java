package id.sigap.reference.admin;

import id.sigap.problem.Described;

/** What an admin changes of reference data; the log of changes names it. */
public enum ReferenceKind implements Described {
    CALENDAR_DAY("A day off; its code is the day and its name.", true),
    CALENDAR_YEAR("Whether the days off of a year have been decreed; its code is the year.", true),
    UNIT("A unit.", false),
    CATEGORY("A category.", false),
    CATEGORY_DAYS("The working days of a category from a day on; its code is the category's and the day.", true),
    STEP_CLOCK("The clock of a step from a day on; its code is the step, the category or *, and the day.", true),
    CHANNEL("A channel.", false),
    EMERGENCY_NOTICE("Whom to call instead of reporting a category; its code is the category's.", false),
    DAY_NOTICE("A message of the day.", false),
    QUESTION_SET("What a category asks; its code is the category's.", false),
    STANDARD_ANSWER("A text that goes with a step.", false),
    TARIFF("What scores cost in monthly statements; its code is the first month that it applies to.", false);

    private final String meaning;
    private final boolean movesDeadlines;

    /** @param movesDeadlines whether a change of one can move due days of reports, so that the answer says which */
    ReferenceKind(String meaning, boolean movesDeadlines) {
        this.meaning = meaning;
        this.movesDeadlines = movesDeadlines;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    boolean movesDeadlines() {
        return movesDeadlines;
    }
}
