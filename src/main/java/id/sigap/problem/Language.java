package id.sigap.problem;

/** What a reader reads. Every text of the service is written in each of them. */
public enum Language implements Described {
    INDONESIAN("Indonesian."),
    ENGLISH("English.");

    private final String meaning;

    Language(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
