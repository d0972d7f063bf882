package id.sigap.ticket;

import id.sigap.problem.Described;

/** Whose photo it is, and of what. */
public enum PhotoKind implements Described {
    REPORT("The reporter's, of what is reported."),
    DISPUTE("The reporter's, of what is still wrong."),
    EVIDENCE("Of the work done, by who did it."),
    VISIT("Of a visit on site, by who checks the work.");

    private final String meaning;

    PhotoKind(String meaning) {
        this.meaning = meaning;
    }

    /** Whether it is the reporter's. */
    public boolean isReporters() {
        return this == REPORT || this == DISPUTE;
    }

    /** Publishing a report means publishing its own photos; what else was added while it was private stays as it was. */
    public boolean isPublishedLater() {
        return this == REPORT;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
