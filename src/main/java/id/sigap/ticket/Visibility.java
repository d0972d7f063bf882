package id.sigap.ticket;

import id.sigap.problem.Described;

/** Whether everybody may see a report. */
public enum Visibility implements Described {
    PUBLIC("Anybody with the number, and after some days anybody who looks at the list."),
    PRIVATE("Its reporter and whoever works on it. The default.");

    private final String meaning;

    Visibility(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
