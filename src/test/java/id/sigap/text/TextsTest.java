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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Shows(Promise.H4)
class TextsTest {

    /** Letters and symbols that are blank: fillers of Hangul, hieroglyphs, Braille and notes. */
    private static final String BLANK =
            "\u3164 \u115f \u1160 \uffa0 \u2800 \ud80d\udc41 \ud80d\udc42 \ud834\udd59 \ud81b\udfe4";

    /** By the ranges of DerivedCoreProperties: what a screen shows nothing for, whatever its kind. */
    private static final int[] IGNORABLE = {
        0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x202A,
        0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0,
        0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

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
        for (String end : List.of("\u2028", "\u2029", "\u000b", "\u000c", "\u0085", "\r", "\r\n", "\n")) {
            String text = Texts.required(end + "Jalan" + end + "rusak" + end, 20, "text");
            assertEquals("Jalan\nrusak", text, () -> "U+%X".formatted(end.codePointAt(0)));
            assertEquals("Jalan\nrusak", Texts.shown(text));
        }
        assertEquals("Jalan rusak", Texts.trimmed("\u00a0Jalan\u2028rusak\u202f", 20));
    }

    @Test
    void noSpaceStaysAroundAText() {
        for (String space : List.of("\u00a0", "\u2007", "\u202f", "\u3000", "\u1680", " ", "\t")) {
            assertEquals(
                    "Jalan" + space + "rusak", Texts.required(space + "Jalan" + space + "rusak" + space, 20, "text"));
        }
    }

    @Test
    void showsNoTagCharactersOrOverrides() {
        assertEquals("aman", Texts.shown("\u202eam\udb40\udc41an\u2066"));
    }

    /** A hyphen that only shows at the end of a line, and joiners of letters that do not join, hide a word from who looks for it. */
    @Test
    void showsNothingThatOnlyHides() {
        for (String hidden : List.of(
                "\u00ad",
                "\u034f",
                "\u200b",
                "\u2060",
                "\ufeff",
                "\u17b5",
                "\u180e",
                "\ufff9",
                "\u200d",
                "\u200c",
                "\ufe0f",
                "\udb40\udd00",
                "\ud82f\udca0",
                "\ud834\udd73",
                "\udb43\udfff")) {
            assertEquals("korupsi", Texts.shown("ko" + hidden + "rup" + hidden + hidden + "si" + hidden), () -> "U+%X"
                    .formatted(hidden.codePointAt(0)));
        }
        String secret = "\ud83d\ude80" + "\udb40\udd01".repeat(200);
        assertEquals("\ud83d\ude80\udb40\udd01", Texts.shown(secret), "one variant, and nothing written in many");
        assertEquals("Z" + "\u0301".repeat(8) + "algo", Texts.shown("Z" + "\u0301".repeat(1_000) + "algo"));
    }

    @Test
    void showsWhatLanguagesAndEmojiNeed() {
        for (String needed : List.of(
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937 \u0995\u09cd\u200c",
                "\u2764\ufe0f\u200d\ud83d\udd25",
                "\ud83d\udc68\ud83c\udffd\u200d\ud83d\udd27 1\ufe0f\u20e3 #\ufe0f\u20e3",
                "\ud83c\uddee\ud83c\udde9 \ud83e\udee1 \ud83e\udee8",
                "\u1112\u1161\u11ab \u1100\u1160\u11ab",
                "Vi\u1ec7t Nam, q\u0323\u0307, \u0e19\u0e49\u0e33",
                "\ufdfa \u0623\u064e\u0647\u0652\u0644\u0627\u064b")) {
            assertEquals(needed, Texts.shown(needed));
        }
    }

    @Test
    void nothingVisibleIsNothing() {
        assertNull(Texts.optional("\u200d\ufe0f \u3000", 10, "text"));
        for (String blank : BLANK.split(" ")) {
            assertNull(Texts.optional(blank + " " + blank, 10, "text"), () -> "U+%X".formatted(blank.codePointAt(0)));
        }
        for (int point : ignorable()) {
            assertNull(Texts.optional(Character.toString(point), 10, "text"), () -> "U+%X".formatted(point));
        }
    }

    /** By what they are on a screen: a JDK that is older than an emoji takes it for nothing, and marks alone are seen. */
    @Test
    void whatIsSeenIsSomething() {
        for (String seen :
                List.of("\ud83e\udee0", "\ud83e\udee8", "\ud83e\udedf", "\u0301", "\u0e33", "\ue000", "\ufffc", "!")) {
            assertEquals(seen, Texts.required(seen, 10, "text"), () -> "U+%X".formatted(seen.codePointAt(0)));
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

    @Test
    void whatIsDefaultIgnorableIsNoReason() {
        for (int point : ignorable()) {
            assertFalse(Texts.isReason(Character.toString(point)), "U+" + Integer.toHexString(point));
        }
    }

    private static int[] ignorable() {
        return IntStream.range(0, IGNORABLE.length / 2)
                .flatMap(i -> IntStream.rangeClosed(IGNORABLE[2 * i], IGNORABLE[2 * i + 1]))
                .toArray();
    }

    @Test
    void aNameIsOneLineWithoutControlsAndNoLongerThanItMayBe() {
        assertEquals("Siti Aminah", Texts.trimmed(" Siti\u0000\r\n\tAminah ", 20));
        assertEquals("x".repeat(200), Texts.trimmed("x".repeat(10_000), Texts.NAME));
        assertNull(Texts.trimmed("\u3164\u0000", 20));
    }
}
