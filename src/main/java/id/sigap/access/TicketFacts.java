package id.sigap.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a report from which the visibility policy decides, and no others.
 *
 * @param open whether the report is public
 * @param ownerKey the reporter's pseudonym, if the reporter is signed in
 * @param submitterKey the pseudonym of the machine client or clerk who entered it for somebody else
 * @param holder code of the unit that has it now
 * @param area code of its urban village, if known
 * @param handers codes of the units that handed it over and know since when it is where it is
 * @param passedOn whether it was passed on to its holder, with a clock that had begun before
 * @param pinProven whether this request carried the report's PIN
 * @param photoGrantees pseudonyms of those whom the Bureau lets see the photos just now
 */
public record TicketFacts(
        boolean open,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        String holder,
        @Nullable String area,
        Set<String> handers,
        boolean passedOn,
        boolean pinProven,
        Set<String> photoGrantees) {

    public TicketFacts {
        handers = Set.copyOf(handers);
        photoGrantees = Set.copyOf(photoGrantees);
    }

    /** Of a report that nobody handed over and of whose photos nothing was granted, or where that makes no difference. */
    public TicketFacts(
            boolean open,
            @Nullable String ownerKey,
            @Nullable String submitterKey,
            String holder,
            @Nullable String area,
            boolean pinProven) {
        this(open, ownerKey, submitterKey, holder, area, Set.of(), false, pinProven, Set.of());
    }

    /** Whether its reporter is this viewer, signed in. */
    public boolean isOwnedBy(Viewer viewer) {
        return viewer.has(Role.CITIZEN)
                && viewer.personKey() != null
                && viewer.personKey().equals(ownerKey);
    }

    /**
     * Whether the viewer is its reporter: signed in, or by PIN alone. Whoever works for the city and has the PIN is not, whatever
     * unit they are of and wherever the report is: what they read by it is recorded, and what a reporter does they cannot do.
     */
    public boolean isReportedBy(Viewer viewer) {
        return isOwnedBy(viewer) || (pinProven && !viewer.worksHere());
    }

    /** The same were it private: what stays of a private past is shown by that. */
    public TicketFacts whilePrivate() {
        return new TicketFacts(
                false, ownerKey, submitterKey, holder, area, handers, passedOn, pinProven, photoGrantees);
    }

    /** The same with those who are allowed to see the photos just now. */
    public TicketFacts grantedTo(Set<String> personKeys) {
        return new TicketFacts(open, ownerKey, submitterKey, holder, area, handers, passedOn, pinProven, personKeys);
    }

    /** The same with the units that handed it over, and whether the last of them passed on a clock that goes on. */
    public TicketFacts handedOverBy(Set<String> units, boolean clockGoesOn) {
        return new TicketFacts(
                open, ownerKey, submitterKey, holder, area, units, clockGoesOn, pinProven, photoGrantees);
    }

    /**
     * Whether a unit got it or gave it away itself, and so knows since when it is where it is. A closed unit's successor did
     * neither.
     */
    boolean isWitness(@Nullable String unit) {
        return unit != null && ((holder.equals(unit) && !passedOn) || handers.contains(unit));
    }
}
