package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Something done to the tables, and the row that a check must name first.
 *
 * @param faults what it may say is wrong
 */
record Tampering(String name, Set<ChainFault> faults, String table, UUID ticketId, long position, List<String> sql) {

    static Tampering of(String name, ChainFault fault, String table, UUID ticketId, long position, String... sql) {
        return new Tampering(name, Set.of(fault), table, ticketId, position, List.of(sql));
    }

    /** Null if the check found what it had to; else what it found. */
    String missedBy(CheckView check) {
        if (check.isWhole()) {
            return this + " was not found";
        }
        CheckView.Finding first = check.findings().get(0);
        boolean named = faults.contains(first.fault())
                && first.table().equals(table)
                && Objects.equals(first.ticketId(), ticketId)
                && first.position() == position;
        return named ? null : this + " was taken for " + first;
    }
}
