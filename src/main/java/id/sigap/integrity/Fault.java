package id.sigap.integrity;

import id.sigap.problem.Described;

/** What is wrong with a row. */
public enum Fault implements Described {
    CHANGED("It is not what was written there: changed, put there past the service, or taken from elsewhere."),
    MISSING("It is gone."),
    REORDERED("It is genuine, and belongs to another place."),
    TRUNCATED("It and whatever followed it is gone from the end."),
    UNLINKED("It was written past the service: it has no link."),
    ROOT(
            "The root is not the one that was made and signed, one before it is gone, or none was made where one was due.");

    private final String meaning;

    Fault(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
