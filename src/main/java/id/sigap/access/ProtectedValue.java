package id.sigap.access;

import id.sigap.problem.Described;

/**
 * The kinds of values whose showing is recorded in the access log, before anybody but the report's own reporter sees
 * them.
 */
public enum ProtectedValue implements Described {
    REPORTER("Who reported it."),
    REPORT("A private report itself: its text, its place, its steps and comments."),
    REPORT_PHOTOS("A photo by the reporter, in a private report."),
    EVIDENCE_PHOTOS("A photo of a follow-up or a visit, in a private report.");

    private final String meaning;

    ProtectedValue(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
