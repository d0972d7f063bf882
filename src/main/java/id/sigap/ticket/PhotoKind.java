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

    @Override
    public String meaning() {
        return meaning;
    }
}
