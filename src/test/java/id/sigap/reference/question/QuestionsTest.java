package id.sigap.reference.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that was loaded yesterday is answered today, and not for ever. */
class QuestionsTest {

    private static final LocalDate NEW = LocalDate.of(2026, 11, 10);

    private static final Questions QUESTIONS =
            new Questions(List.of(set(1, NEW.minusDays(20)), set(3, NEW), set(2, NEW.minusDays(1))));

    private static QuestionSet set(int version, LocalDate from) {
        return new QuestionSet("pohon", version, from, List.of());
    }

    private static int answered(Integer version, LocalDate today) {
        return QUESTIONS.toAnswer("pohon", version, today).orElseThrow().version();
    }

    @Test
    void theCurrentOneIsAnsweredByWhoeverNamesItOrNone() {
        assertEquals(3, answered(null, NEW));
        assertEquals(3, answered(3, NEW.plusYears(2)));
    }

    @Test
    void theOneBeforeForSevenDays() {
        assertEquals(2, answered(2, NEW));
        assertEquals(2, answered(2, NEW.plusDays(7)));
        changed("pohon", 2, NEW.plusDays(8));
    }

    @ParameterizedTest
    @CsvSource({"pohon, 1", "pohon, 4", "pohon, 0", "pohon, -1", "taman, 1", "tidak-ada, 2147483647"})
    void anyOtherIsRefused(String category, int version) {
        changed(category, version, NEW);
    }

    private static void changed(String category, int version, LocalDate today) {
        Problem refusal = assertThrows(Problem.class, () -> QUESTIONS.toAnswer(category, version, today));
        assertEquals(ProblemCode.QUESTIONS_CHANGED, refusal.code());
        assertEquals(Optional.of("questionVersion"), refusal.field());
    }

    @Test
    void whoeverAsksNothingIsAnsweredWithoutAVersion() {
        assertEquals(Optional.empty(), QUESTIONS.toAnswer("taman", null, NEW));
    }

    @Test
    void everyVersionIsKept() {
        assertEquals(Optional.of(set(1, NEW.minusDays(20))), QUESTIONS.of("pohon", 1));
        assertEquals(Optional.empty(), QUESTIONS.of("pohon", 4));
        assertEquals(Optional.empty(), QUESTIONS.of("taman", 1));
    }
}
