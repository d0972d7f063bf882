package id.sigap.problem;

/**
 * A text in both languages of the service. Clients choose; the server never guesses a reader's language.
 *
 * @param id Indonesian
 * @param en English
 */
public record LocalizedText(String id, String en) {

    public String in(Language language) {
        return language == Language.ENGLISH ? en : id;
    }
}
