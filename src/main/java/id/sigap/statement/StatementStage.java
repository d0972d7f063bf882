package id.sigap.statement;

import id.sigap.problem.Labelled;
import id.sigap.problem.LocalizedText;

/** How far a statement has come. */
public enum StatementStage implements Labelled {
    DRAFT("Computed; the unit may object, as long as there is time for it.", "Rancangan", "Draft"),
    OBJECTED("The unit has objected, and nobody has decided yet.", "Keberatan diajukan", "Objected to"),
    DECIDED("The objection was decided; nobody has signed yet.", "Keberatan diputus", "Objection decided"),
    FINAL("Final: signed, or without a deduction. It stays as it is.", "Final", "Final");

    private final String meaning;
    private final LocalizedText label;

    StatementStage(String meaning, String id, String en) {
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
