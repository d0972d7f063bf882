package id.sigap.reference.question;

/**
 * An answer as it was sent, before it is held against the question.
 *
 * @param place where it stands among those that were sent, from 0
 * @param code of the question
 */
public record GivenAnswer(int place, String code, String value) {

    /** Where it says which question. */
    public String codeField() {
        return "answers." + place + ".code";
    }

    /** Where it says what. */
    public String valueField() {
        return "answers." + place + ".value";
    }
}
