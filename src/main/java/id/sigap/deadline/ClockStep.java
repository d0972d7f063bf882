package id.sigap.deadline;

import id.sigap.problem.Described;

/** The three steps that have a clock of their own, counted from hand-over (docs/domain.md, Step clocks). */
public enum ClockStep implements Described {
    COORDINATION("The urban village's, or the Bureau's where it coordinates: receive, and handle or pass on."),
    HANDLING("The holder's, be it an agency or an urban village: work until a follow-up is done."),
    VALIDATION("The Bureau's: check what was done.");

    private final String meaning;

    ClockStep(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
