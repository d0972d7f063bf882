package id.sigap.door.graphql;

import id.sigap.problem.Described;

/** How large a photo is fetched. */
public enum PhotoSize implements Described {
    THUMBNAIL("A small one, for lists.", "?size=thumbnail"),
    SCREEN("As large as it is kept: enough for a screen.", "");

    private final String meaning;
    private final String parameter;

    PhotoSize(String meaning, String parameter) {
        this.meaning = meaning;
        this.parameter = parameter;
    }

    /** Where it is fetched. */
    public String pathOf(String id) {
        return "/photos/" + id + parameter;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
