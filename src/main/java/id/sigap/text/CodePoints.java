package id.sigap.text;

import java.util.Arrays;

/**
 * What a screen shows of code points, by their properties and not by their categories: those call letters what is blank, and
 * what a JDK is too old for they call nothing.
 *
 * <p>Ranges of the Unicode Character Database 17.0 (DerivedCoreProperties.txt, PropList.txt; Unicode License V3).
 */
final class CodePoints {

    /** Default_Ignorable_Code_Point: of what has no glyph nothing is shown. */
    private static final int[] IGNORABLE = {
        0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8,
        0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
    };

    /** White_Space. */
    private static final int[] WHITE = {
        0x9, 0xD, 0x20, 0x20, 0x85, 0x85, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F,
        0x205F, 0x205F, 0x3000, 0x3000
    };

    /** Blank by their glyph: empty Braille, a filler of Khitan, half and full blanks of hieroglyphs, a null note. */
    private static final int[] BLANK = {0x2800, 0x2800, 0x13441, 0x13442, 0x16FE4, 0x16FE4, 0x1D159, 0x1D159};

    /** Ignorable, but letters of Hangul: in a syllable they hold the place of one, and alone they are blank. */
    private static final int[] FILLER = {0x115F, 0x1160, 0x3164, 0x3164, 0xFFA0, 0xFFA0};

    /** Ignorable, and asking for one of several glyphs of what stands before. */
    private static final int[] SELECTOR = {0x180B, 0x180D, 0x180F, 0x180F, 0xFE00, 0xFE0F, 0xE0100, 0xE01EF};

    /** Marks of annotations between lines: not ignorable, and no better. */
    private static final int[] ANNOTATION = {0xFFF9, 0xFFFB};

    private CodePoints() {}

    static boolean isIgnorable(int point) {
        return isIn(IGNORABLE, point);
    }

    static boolean isWhite(int point) {
        return isIn(WHITE, point);
    }

    /** Whether somebody who looks at it sees something. */
    static boolean isVisible(int point) {
        return !isWhite(point) && !isIgnorable(point) && !isIn(BLANK, point);
    }

    /** Whether it can only hide or reorder what stands beside it. */
    static boolean isDeceptive(int point) {
        boolean needed = isJoiner(point) || isSelector(point) || isIn(FILLER, point);
        return (isIgnorable(point) && !needed) || isIn(ANNOTATION, point);
    }

    /** ZWNJ and ZWJ, which Arabic, Indic scripts and emoji need. */
    static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    static boolean isSelector(int point) {
        return isIn(SELECTOR, point);
    }

    private static boolean isIn(int[] ranges, int point) {
        int at = Arrays.binarySearch(ranges, point);
        // Between the two ends of a range, and not between two ranges.
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
