package id.sigap.door.portal.send;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.question.Question;
import java.util.Arrays;
import java.util.List;

/** What yes and no are in words. */
enum Answer {
    YES(new LocalizedText("Ya", "Yes")),
    NO(new LocalizedText("Tidak", "No"));

    /** As options of a question that has none of its own. */
    static final List<Question.Option> BOTH = Arrays.stream(values())
            .map(answer -> new Question.Option(answer.name(), answer.text))
            .toList();

    private final LocalizedText text;

    Answer(LocalizedText text) {
        this.text = text;
    }

    static LocalizedText of(String code) {
        return code.equals(YES.name()) ? YES.text : NO.text;
    }
}
