package id.sigap.reference.admin;

import id.sigap.problem.Described;

/** What an admin changes of reference data; the log of changes names it. */
public enum ReferenceKind implements Described {
    CALENDAR_DAY("A day off; its code is the day and its name.", true),
    CALENDAR_YEAR("Whether the days off of a year have been decreed; its code is the year.", true),
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
