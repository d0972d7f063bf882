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
 * @param pinProven whether this request carried the report's PIN
 * @param photoGrantees pseudonyms of those whom the Bureau lets see the photos just now
 */
public record TicketFacts(
        boolean open,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        String holder,
        @Nullable String area,
        boolean pinProven,
        Set<String> photoGrantees) {

    public TicketFacts {
        photoGrantees = Set.copyOf(photoGrantees);
    }

    /** Of a report of whose photos nothing was granted, or where that makes no difference. */
    public TicketFacts(
            boolean open,
            @Nullable String ownerKey,
            @Nullable String submitterKey,
            String holder,
            @Nullable String area,
            boolean pinProven) {
        this(open, ownerKey, submitterKey, holder, area, pinProven, Set.of());
    }

    /** The same were it private: what stays of a private past is shown by that. */
    public TicketFacts whilePrivate() {
        return new TicketFacts(false, ownerKey, submitterKey, holder, area, pinProven, photoGrantees);
    }

    /** The same with those who are allowed to see the photos just now. */
    public TicketFacts grantedTo(Set<String> personKeys) {
        return new TicketFacts(open, ownerKey, submitterKey, holder, area, pinProven, personKeys);
    }
}
