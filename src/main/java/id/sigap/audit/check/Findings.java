package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.check.CheckView.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a check has counted and found so far. */
final class Findings {

    /** Whoever sees so many looks no further. */
    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();
    private final Map<ChainKind, Long> rows = new EnumMap<>(ChainKind.class);
    private long roots;
    private long rootsCompared;

    /** Once: several roots may miss the same row. */
    void add(ChainFault fault, String table, @Nullable UUID ticketId, long position) {
        add(new Finding(fault, table, ticketId, position));
    }

    void add(Finding finding) {
        if (all.size() < MOST && !all.contains(finding)) {
            all.add(finding);
        }
    }

    /** Whether something of the report is known to be wrong: what else is may be so only because of it. */
    boolean know(UUID ticketId) {
        return all.stream().anyMatch(finding -> ticketId.equals(finding.ticketId()));
    }

    void counted(ChainKind kind) {
        rows.merge(kind, 1L, Long::sum);
    }

    void countedRoot(boolean compared) {
        roots++;
        if (compared) {
            rootsCompared++;
        }
    }

    /** Says of a changed row that it is one from elsewhere. */
    void refine(Finding changed) {
        all.replaceAll(finding -> finding.equals(changed)
                ? new Finding(ChainFault.REORDERED, finding.table(), finding.ticketId(), finding.position())
                : finding);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    CheckView view() {
        return new CheckView(
                counted(rows, ChainKind.HISTORY),
                counted(rows, ChainKind.DISCLOSURE),
                counted(rows, ChainKind.REFERENCE),
                counted(rows, ChainKind.STATEMENT),
                counted(rows, ChainKind.EXPORT),
                roots,
                rootsCompared,
                all);
    }

    private static long counted(Map<ChainKind, Long> rows, ChainKind kind) {
        return rows.getOrDefault(kind, 0L);
    }
}
