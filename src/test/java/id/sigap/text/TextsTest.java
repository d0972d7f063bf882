package id.sigap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Shows(Promise.H4)
class TextsTest {

    /** Letters and symbols that are blank: fillers of Hangul, hieroglyphs, Braille and notes. */
    private static final String BLANK = "\u3164 \u115f \u1160 \uffa0 \u2800 \ud80d\udc41 \ud80d\udc42 \ud834\udd59";

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
        for (String blank : BLANK.split(" ")) {
            assertNull(Texts.optional(blank + " " + blank, 10, "text"), () -> "U+%X".formatted(blank.codePointAt(0)));
        }
    }

    @Test
    void aReasonHasALetterOrADigit() {
        for (String reason : List.of("a", "7", "Ж", "あ", "한", "१", "½", "!a", "\u3164a")) {
            assertEquals(reason.strip(), Texts.reason(reason, 10, "reason"));
        }
        List<String> none = new ArrayList<>(List.of(BLANK.split(" ")));
        none.addAll(List.of("", ".", "…", "-- !?", "👍", "\u0301", "\u200b\u2060", "\u3164\u3164.", "\ue000"));
        for (String words : none) {
            Problem problem = assertThrows(Problem.class, () -> Texts.reason(words, 10, "reason"), words);
            assertEquals(ProblemCode.REASON_MISSING, problem.code());
        }
        assertEquals(
                ProblemCode.REASON_MISSING,
                assertThrows(Problem.class, () -> Texts.reason(null, 10, "reason"))
                        .code());
    }

    /** By the ranges of DerivedCoreProperties: what a screen shows nothing for, whatever its kind. */
    @Test
    void whatIsDefaultIgnorableIsNoReason() {
        int[] ranges = {
            0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
            0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0,
            0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
        };
        for (int i = 0; i < ranges.length; i += 2) {
            for (int point = ranges[i]; point <= ranges[i + 1]; point++) {
                assertFalse(Texts.isReason(Character.toString(point)), "U+" + Integer.toHexString(point));
            }
        }
    }

    @Test
    void aNameIsOneLineWithoutControlsAndNoLongerThanItMayBe() {
        assertEquals("Siti Aminah", Texts.trimmed(" Siti\u0000\r\n\tAminah ", 20));
        assertEquals("x".repeat(200), Texts.trimmed("x".repeat(10_000), Texts.NAME));
        assertNull(Texts.trimmed("\u3164\u0000", 20));
    }
}
