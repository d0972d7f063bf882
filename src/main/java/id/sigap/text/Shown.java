package id.sigap.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * A stored text as readers see it: without what hides or reorders, and with joiners, variation selectors and combining marks
 * only where they do something, for in long rows they carry or cover other texts.
 */
final class Shown {

    /** Letters of these never join, and none has a variant. */
    private static final Set<UnicodeScript> PLAIN =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    /** More than any language puts on one letter. */
    private static final int MARKS = 8;

    private static final int NOTHING = ' ';

    private final StringBuilder shown = new StringBuilder();
    private int base = NOTHING;
    private int previous = NOTHING;
    private int marks;

    static String of(String stored) {
        Shown text = new Shown();
        stored.codePoints().forEach(text::add);
        return text.shown.toString();
    }

    private void add(int point) {
        if (CodePoints.isDeceptive(point) || !isOfUse(point)) {
            return;
        }
        shown.appendCodePoint(point);
        previous = point;
        if (isMark(point)) {
            marks++;
        } else if (!CodePoints.isJoiner(point)) {
            marks = 0;
        }
        if (!isInherited(point)) {
            base = point;
        }
    }

    private boolean isOfUse(int point) {
        if (CodePoints.isJoiner(point)) {
            return base > 0x7F && joins() && !CodePoints.isJoiner(previous);
        }
        if (CodePoints.isSelector(point)) {
            return joins() && !CodePoints.isJoiner(previous) && !CodePoints.isSelector(previous);
        }
        return !isMark(point) || marks < MARKS;
    }

    private boolean joins() {
        return !CodePoints.isWhite(base) && !PLAIN.contains(UnicodeScript.of(base));
    }

    /** What takes its script from what it stands on: accents, selectors, ZWJ. */
    private static boolean isInherited(int point) {
        return UnicodeScript.of(point) == UnicodeScript.INHERITED;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
