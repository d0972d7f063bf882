package id.sigap.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** What somebody may read by a set of standings: sight adds up. Each set there is comes to its fields once, and is found by its bits. */
final class StandingTable {

    private final Function<Standing, Set<TicketField>> each;
    private final AtomicReferenceArray<Set<TicketField>> known =
            new AtomicReferenceArray<>(1 << Standing.values().length);

    /** @param each what one standing alone gives */
    StandingTable(Function<Standing, Set<TicketField>> each) {
        this.each = each;
    }

    @SuppressWarnings("EnumOrdinal") // its bits are kept nowhere
    Set<TicketField> of(Set<Standing> standings) {
        int bits = 0;
        for (Standing standing : standings) {
            bits |= 1 << standing.ordinal();
        }
        Set<TicketField> fields = known.get(bits);
        if (fields == null) {
            fields = together(standings);
            known.set(bits, fields);
        }
        return fields;
    }

    private Set<TicketField> together(Set<Standing> standings) {
        Set<TicketField> shown = EnumSet.noneOf(TicketField.class);
        standings.forEach(standing -> shown.addAll(each.apply(standing)));
        return Collections.unmodifiableSet(shown);
    }
}
