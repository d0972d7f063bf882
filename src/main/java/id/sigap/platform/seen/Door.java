package id.sigap.platform.seen;

/** A way in, by the name that it has in metrics and traces. */
public enum Door {
    GRAPHQL("graphql", "How long GraphQL requests took, by what was asked and how it ended."),
    PHOTO("photo", "How long requests for photos took, by what was asked and how it ended."),
    EXPORT("export", "How long exports took, by what was asked and how they ended."),
    PORTAL("portal", "How long pages of the portal took, by which page and how it ended.");

    final String key;
    final String meaning;

    Door(String key, String meaning) {
        this.key = key;
        this.meaning = meaning;
    }

    /** The name of its metric. */
    String metric() {
        return "sigap." + key;
    }
}
