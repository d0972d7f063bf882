package id.sigap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void refusesALoneSurrogate() {
        Problem problem = assertThrows(Problem.class, () -> Texts.required("a\ud800b", 10, "text"));
        assertEquals(ProblemCode.TEXT_INVALID, problem.code());
    }

    @Test
    void countsCodePointsAfterNormalising() {
        assertEquals("é", Texts.required("e\u0301", 1, "text"));
        assertEquals("🚧🚧", Texts.required("🚧🚧", 2, "text"));
        assertThrows(Problem.class, () -> Texts.required("🚧🚧🚧", 2, "text"));
    }

    @Test
    void keepsEmojiThatAreJoined() {
        String family = "👨\u200d👩\u200d👧";
        assertEquals(family, Texts.shown(Texts.required(family, 20, "text")));
    }

    @Test
    void unifiesLineEnds() {
        assertEquals("satu\ndua\ntiga", Texts.required("satu\r\ndua\rtiga", 20, "text"));
    }

    @Test
    void showsNoTagCharactersOrOverrides() {
        assertEquals("aman", Texts.shown("\u202eam\udb40\udc41an\u2066"));
    }

    @Test
    void nothingVisibleIsNothing() {
        assertNull(Texts.optional("\u200d\ufe0f \u3000", 10, "text"));
    }
}
