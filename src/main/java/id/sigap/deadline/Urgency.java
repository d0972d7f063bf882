package id.sigap.deadline;

import id.sigap.problem.Described;

/**
 * How a step stands with its clock: what units see instead of a date (docs/domain.md, Step clocks). Declared from the
 * most urgent down, which is the order to sort by.
 */
public enum Urgency implements Described {
    OVERDUE("Its due day has passed."),
    DUE_SOON("Its due day is today or the next day that counts."),
    ON_TRACK("It has more time than that.");

    private final String meaning;

    Urgency(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
