package id.sigap.reference.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.LocalizedText;
import id.sigap.workflow.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardAnswersTest {

    private static final StandardAnswers ANSWERS = new StandardAnswers(List.of(
            answer("WAIT_TREE", Action.PAUSE, "pohon"),
            answer("WAIT", Action.PAUSE, null),
            answer("NOT_OURS", Action.RETURN, null)));

    private static StandardAnswer answer(String code, Action action, String category) {
        return new StandardAnswer(code, action, category, new LocalizedText("Kata", "Words"));
    }

    private static List<String> of(Action action, String category) {
        return ANSWERS.of(action, category).stream().map(StandardAnswer::code).toList();
    }

    @Test
    void goWithAStepThoseOfTheCategoryFirst() {
        assertEquals(List.of("WAIT_TREE", "WAIT"), of(Action.PAUSE, "pohon"));
        assertEquals(List.of("WAIT"), of(Action.PAUSE, "taman"));
        assertEquals(List.of("WAIT"), of(Action.PAUSE, null));
        assertEquals(List.of("NOT_OURS"), of(Action.RETURN, "pohon"));
        assertEquals(List.of(), of(Action.ACCEPT, "pohon"));
    }

    @Test
    void leaveOpenWhatIsOnTheList() {
        assertEquals(" di  oleh {nama}", Placeholder.allOutOf("{category} di {area} oleh {nama}"));
        assertEquals("{unit}", Placeholder.UNIT.written());
    }
}
