package id.sigap.deadline;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/** A clock whose coming due is escalated: that of one step, or that of the whole report (docs/domain.md, Deadlines). */
public enum EscalatedClock implements Labelled {
    WHOLE("The overall deadline: the Bureau's to watch.", "Keseluruhan", "The whole report"),
    COORDINATION("To receive it, and to handle it or pass it on.", "Koordinasi", "Coordination"),
    HANDLING("To do the work.", "Penanganan", "Handling"),
    VALIDATION("To check the work; the Bureau's.", "Validasi", "Validation");

    private final String meaning;
    private final LocalizedText label;

    EscalatedClock(String meaning, String id, String en) {
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
