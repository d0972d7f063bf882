package id.sigap.reference.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.reference.notice.DayNotice;
import id.sigap.reference.question.QuestionKind;
import id.sigap.workflow.Action;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an admin sends is judged whole, each fault at its place. */
class DraftsTest {

    private static final String LONG = "x".repeat(10_000);

    private static List<String> faultsOf(Consumer<Faults> judging) {
        Faults faults = new Faults();
        judging.accept(faults);
        return faults.isEmpty()
                ? List.of()
                : assertThrows(Problem.class, faults::raise).all().stream()
                        .map(each -> each.code() + " " + each.field().orElse(""))
                        .toList();
    }

    private static QuestionDraft question(String code, String text) {
        return new QuestionDraft(code, text, text, QuestionKind.YES_NO, false, null, null, List.of());
    }

    @Test
    void twoHundredQuestionsAreToldOnce() {
        List<QuestionDraft> many = Collections.nCopies(200, question("A", "Apa?"));
        assertEquals(List.of("QUESTIONS_TOO_MANY questions"), faultsOf(new QuestionListDraft("pohon", many)::judged));
    }

    @Test
    void everyFieldEmptyAndEveryFieldTooLong() {
        assertEquals(
                List.of("TEXT_EMPTY text.indonesian", "TEXT_EMPTY text.english", "CONTACT_INVALID phone"),
                faultsOf(new EmergencyDraft("", "", "", "")::judged));
        assertEquals(
                List.of("TEXT_TOO_LONG text.indonesian", "TEXT_TOO_LONG text.english", "CONTACT_INVALID phone"),
                faultsOf(new EmergencyDraft(LONG, LONG, LONG, LONG)::judged));
        assertEquals(
                List.of("ID_INVALID code", "TEXT_EMPTY text.indonesian", "TEXT_TOO_LONG text.english"),
                faultsOf(new StandardAnswerDraft("", Action.RETURN, null, " ", LONG)::judged));
        assertEquals(
                List.of(
                        "ID_INVALID questions.0.code",
                        "TEXT_EMPTY questions.0.text.indonesian",
                        "TEXT_EMPTY questions.0.text.english"),
                faultsOf(new QuestionListDraft("pohon", List.of(question("", "")))::judged));
        assertEquals(
                List.of(
                        "ID_INVALID questions.0.code",
                        "TEXT_TOO_LONG questions.0.text.indonesian",
                        "TEXT_TOO_LONG questions.0.text.english"),
                faultsOf(new QuestionListDraft("pohon", List.of(question(LONG.toUpperCase(), LONG)))::judged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u200bb", "a\u2066b", "a\udb40\udc41b", "a\u00adb"})
    void whatHidesOrReordersIsNoTextOfTheCity(String deceptive) {
        assertEquals(
                List.of("TEXT_INVALID text.indonesian", "TEXT_INVALID text.english"),
                faultsOf(new EmergencyDraft("pohon", deceptive, deceptive, "112")::judged));
        assertEquals(
                List.of("TEXT_INVALID questions.0.text.indonesian", "TEXT_INVALID questions.0.text.english"),
                faultsOf(new QuestionListDraft("pohon", List.of(question("A", deceptive)))::judged));
    }

    @Test
    void writingFromTheRightIsATextLikeAnyOther() {
        assertEquals(List.of(), faultsOf(new EmergencyDraft("pohon", "اتصل", "اتصل", "112")::judged));
    }

    @Test
    void aMessageEndsNoEarlierThanItBegins() {
        assertEquals(
                List.of("YEAR_OUT_OF_RANGE validFrom", "DAYS_OUT_OF_ORDER validTo"),
                faultsOf(new DayNoticeDraft(
                        "FLOOD",
                        "Banjir",
                        "Flood",
                        DayNotice.Severity.INFO,
                        LocalDate.of(2101, 1, 1),
                        LocalDate.of(2100, 12, 31),
                        List.of(),
                        List.of())::judged));
    }
}
