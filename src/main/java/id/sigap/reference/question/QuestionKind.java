package id.sigap.reference.question;

import id.sigap.problem.Described;

/** How a question is answered. */
public enum QuestionKind implements Described {
    YES_NO("With YES or NO."),
    CHOICE("With the code of one of its options."),
    NUMBER("With a whole number within its bounds."),
    TEXT("In words, of so many characters at most.");

    private final String meaning;

    QuestionKind(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
