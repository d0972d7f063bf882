package id.sigap.access;

import org.jspecify.annotations.Nullable;

/**
 * What the policy must know of a report, and nothing else.
 *
 * @param open whether the report is public
 * @param ownerKey the reporter's pseudonym, if the reporter is signed in
 * @param submitterKey the pseudonym of the machine client or clerk who entered it for somebody else
 * @param holder code of the unit that has it now
 * @param area code of its urban village, if known
 * @param pinProven whether this request carried the report's PIN
 */
public record TicketFacts(
        boolean open,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        String holder,
        @Nullable String area,
        boolean pinProven) {}
