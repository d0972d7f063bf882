package id.sigap.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a member of staff is told, and how exactly: those of their own unit and of units below it, and the Bureau and
 * admins all.
 *
 * <p>Who may not know times is told months that are over, which never change again, so that no difference between two looks tells
 * when something happened; and of those no count that fewer than {@value #FEW} reports make up, nor the rest of one.
 *
 * @param units those that may be asked about; all if times may be known
 * @param knowsTimes whether the viewer may know when reports came and went
 */
public record FigureScope(Set<String> units, boolean knowsTimes) {

    /** So many reports are not told apart. */
    public static final int FEW = 5;

    public FigureScope {
        units = Set.copyOf(units);
    }

    /** Nothing for who is told no figures. */
    public static Optional<FigureScope> of(Viewer viewer) {
        Set<String> units = new HashSet<>();
        boolean knowsTimes = false;
        for (RowScope scope : RowScope.ofEverything(viewer)) {
            if (scope instanceof RowScope.HeldBy held) {
                units.addAll(held.units());
            }
            knowsTimes |= scope instanceof RowScope.All;
        }
        return units.isEmpty() && !knowsTimes ? Optional.empty() : Optional.of(new FigureScope(units, knowsTimes));
    }

    public boolean covers(String unit) {
        return knowsTimes || units.contains(unit);
    }

    /** Whether figures of a month are told at all. */
    public boolean tells(boolean monthIsOver) {
        return knowsTimes || monthIsOver;
    }

    /** A count, unless too few reports make it up for this viewer: none at all is as much as one. */
    public @Nullable Long told(long count) {
        return knowsTimes || count >= FEW ? count : null;
    }

    /** A part of a count; not if too few are in it, or left without it. */
    public @Nullable Long told(long part, long count) {
        return knowsTimes || count - part >= FEW ? told(part) : null;
    }
}
