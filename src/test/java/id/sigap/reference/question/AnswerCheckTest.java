package id.sigap.reference.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.problem.Faults;
import id.sigap.problem.LocalizedText;
import id.sigap.problem.Problem;
import id.sigap.reference.question.Question.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private static final QuestionSet ASKED = new QuestionSet(
            "orang-hilang",
            3,
            LocalDate.of(2026, 11, 1),
            List.of(
                    question("MISSING", QuestionKind.YES_NO, true, null, null),
                    new Question(
                            "SEEN",
                            text("Di mana?"),
                            QuestionKind.CHOICE,
                            false,
                            null,
                            null,
                            List.of(new Option("PARK", text("Taman")), new Option("STREET", text("Jalan")))),
                    question("AGE", QuestionKind.NUMBER, false, -5, 130),
                    question("CLOTHES", QuestionKind.TEXT, false, null, 10)));

    private static LocalizedText text(String words) {
        return new LocalizedText(words, words + " (en)");
    }

    private static Question question(String code, QuestionKind kind, boolean required, Integer least, Integer most) {
        return new Question(code, text(code), kind, required, least, most, List.of());
    }

    /** What was read, or what was wrong, of answers written as CODE=value. */
    private static List<String> read(String... answers) {
        List<GivenAnswer> given = IntStream.range(0, answers.length)
                .mapToObj(i -> new GivenAnswer(
                        i, answers[i].split("=", 2)[0], answers[i].split("=", 2)[1]))
                .toList();
        Faults faults = new Faults();
        List<Answered> read = AnswerCheck.of(ASKED, given, faults);
        try {
            faults.raise();
        } catch (Problem problem) {
            return problem.all().stream()
                    .map(each -> each.code() + " " + each.field().orElse(""))
                    .toList();
        }
        return read.stream()
                .map(answered -> answered.question().code() + "=" + answered.value())
                .toList();
    }

    @Test
    void answersOfEachKindComeInTheOrderInWhichTheyWereAsked() {
        assertEquals(
                List.of("MISSING=NO", "SEEN=STREET", "AGE=7", "CLOTHES=baju merah"),
                read("CLOTHES= baju merah ", "AGE=007", "SEEN=STREET", "MISSING=NO"));
        assertEquals(List.of("MISSING=YES", "AGE=-5"), read("MISSING=YES", "AGE=-5"));
    }

    @Test
    void theOptionThatWasChosenIsKnownByItsName() {
        Answered chosen = new Answered(ASKED.questions().get(1), "PARK");
        assertEquals(text("Taman"), chosen.label());
        assertNull(new Answered(ASKED.questions().get(3), "PARK").label());
        assertTrue(new Answered(ASKED.questions().get(3), "PARK").isWords());
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING, yes",
        "MISSING, true",
        "MISSING, YES NO",
        "SEEN, park",
        "SEEN, PARK STREET",
        "SEEN, Taman",
        "AGE, 131",
        "AGE, -6",
        "AGE, 1.5",
        "AGE, 1e2",
        "AGE, +7",
        "AGE, ٧",
        "AGE, 12345678901234567890",
        "AGE, 081234567890"
    })
    void whatIsNoneOfThePossibleAnswers(String code, String value) {
        String[] answers = code.equals("MISSING")
                ? new String[] {code + "=" + value}
                : new String[] {code + "=" + value, "MISSING=YES"};
        assertEquals(List.of("ANSWER_INVALID answers.0.value"), read(answers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "\u202e\u202c", "\u3164"})
    void whatSaysNothingIsNoAnswer(String nothing) {
        assertEquals(List.of("MISSING=YES"), read("SEEN=" + nothing, "MISSING=YES", "AGE=" + nothing));
        assertEquals(List.of("ANSWER_MISSING answers.MISSING"), read("MISSING=" + nothing));
    }

    @Test
    void wordsAreKeptAsTheyAreAndCountedInCodePoints() {
        assertEquals(List.of("MISSING=NO", "CLOTHES=مرحبا\u202e"), read("MISSING=NO", "CLOTHES=مرحبا\u202e"));
        assertEquals(
                List.of("MISSING=NO", "CLOTHES=" + "😀".repeat(10)), read("MISSING=NO", "CLOTHES=" + "😀".repeat(10)));
        assertEquals(List.of("TEXT_TOO_LONG answers.1.value"), read("MISSING=NO", "CLOTHES=" + "x".repeat(11)));
        assertEquals(List.of("TEXT_TOO_LONG answers.1.value"), read("MISSING=NO", "CLOTHES=" + "x".repeat(10_000)));
        assertEquals(List.of("TEXT_INVALID answers.1.value"), read("MISSING=NO", "CLOTHES=a\u0000b"));
    }

    @Test
    void whatIsNotAskedHereIsRefusedWhereItStands() {
        assertEquals(
                List.of("ANSWER_UNKNOWN answers.0.code", "ANSWER_UNKNOWN answers.2.code"),
                read("WATER_DEPTH=3", "MISSING=NO", "missing=NO"));
        assertEquals(List.of("ANSWER_UNKNOWN answers.1.code"), read("MISSING=NO", "X".repeat(10_000) + "=1"));
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        assertEquals(List.of("ANSWER_REPEATED answers.2.code"), read("MISSING=NO", "AGE=3", "MISSING=NO"));
    }

    @Test
    void twoHundredAnswersAreToldOnce() {
        String[] many = new String[200];
        Arrays.fill(many, "MISSING=YES");
        assertEquals(List.of("ANSWERS_TOO_MANY answers"), read(many));
        List<String> most = new ArrayList<>(read(Arrays.copyOf(many, 20)));
        assertTrue(most.stream().allMatch(each -> each.startsWith("ANSWER_REPEATED")), most::toString);
    }
}
