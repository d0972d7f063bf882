package id.sigap.audit.chain;

import id.sigap.problem.Described;

/** What is wrong with a row. */
public enum ChainFault implements Described {
    CHANGED("It is not what the service wrote there: it was changed, added past the service, or taken from elsewhere."),
    MISSING("It is missing."),
    REORDERED("It is genuine but belongs in another place."),
    TRUNCATED("It and everything after it are missing from the end."),
    UNLINKED("It was written past the service: it has no link."),
    ROOT("The root is not the one that was made and signed, an earlier one is missing, or none was"
            + " made when one was due.");

    private final String meaning;

    ChainFault(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
