package id.sigap.deadline;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/**
 * How a step stands with its clock: what units see instead of a date (docs/domain.md, Step clocks). Declared from the
 * most urgent down, which is the order to sort by.
 */
public enum Urgency implements Labelled {
    OVERDUE("Its due day has passed.", "Terlambat", "Overdue"),
    DUE_SOON("Its due day is today or the next day that counts.", "Segera jatuh tempo", "Due soon"),
    ON_TRACK("It has more time than that.", "Sesuai jadwal", "On track");

    private final String meaning;
    private final LocalizedText label;

    Urgency(String meaning, String id, String en) {
        this.meaning = meaning;
        this.label = new LocalizedText(id, en);
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public LocalizedText label() {
        return label;
    }
}
