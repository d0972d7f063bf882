package id.sigap.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whose clocks a viewer hears of when they are due soon or overdue (docs/domain.md, Deadlines): those of their own unit at once,
 * those of units below it some days later, and the Bureau and admins at once of the overall deadline and of the Bureau's own.
 *
 * <p>Units above are shown no band, because its days tell when the clock began; they learn of lateness by escalation. So what
 * climbs comes after a delay that nobody knows. Whoever holds a report whose clock began elsewhere hears like one above.
 *
 * @param units those of whose clocks the viewer hears
 * @param own the viewer's unit, which hears at once, and those that it stands in for
 * @param whole whether the viewer hears of the overall deadline, and at once of all else
 */
public record EscalationScope(Set<String> units, Set<String> own, boolean whole) {

    public EscalationScope {
        units = Set.copyOf(units);
        own = Set.copyOf(own);
    }

    /** Nothing for who is told of no clock. */
    public static Optional<EscalationScope> of(Viewer viewer, String bureau) {
        Set<String> units = new HashSet<>();
        boolean whole = false;
        for (RowScope scope : RowScope.ofEverything(viewer)) {
            if (scope instanceof RowScope.HeldBy held) {
                units.addAll(held.units());
            } else if (scope instanceof RowScope.All) {
                units.add(bureau);
                whole = true;
            }
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(new EscalationScope(units, viewer.ownUnits(), whole));
    }

    /**
     * Whether the viewer hears of a unit's clock without delay.
     *
     * @param passedOn whether that clock began with another unit
     */
    public boolean hearsAtOnce(String unit, boolean passedOn) {
        return whole || (own.contains(unit) && !passedOn);
    }

    /** Whether the viewer hears of a unit's clock at all, of a report that a unit holds: of none that they could not open. */
    public boolean hears(String unit, String holder) {
        return units.contains(unit) && (whole || units.contains(holder));
    }
}
