package id.sigap.ticket;

import id.sigap.problem.Described;

/** Whether everybody may see a report. */
public enum Visibility implements Described {
    PUBLIC("Anybody who has the number can see it, and after some days anybody who looks at the list."),
    PRIVATE("Only its reporter and those who work on it can see it. The default.");

    private final String meaning;

    Visibility(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
