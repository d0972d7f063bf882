package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param history how many history entries were checked
 * @param disclosures how many entries of the access log
 * @param referenceChanges how many entries of the log of reference changes; none where one report was checked
 * @param statements how many monthly statements that are final; likewise
 * @param exports how many entries of the log of exports; likewise
 * @param roots how many roots
 * @param rootsCompared how many of them were kept elsewhere, and compared with that
 * @param findings the first of them, in the order of checking; empty if all is as it was written
 */
public record CheckView(
        long history,
        long disclosures,
        long referenceChanges,
        long statements,
        long exports,
        long roots,
        long rootsCompared,
        List<Finding> findings) {

    /**
     * A row that is not as it was written.
     *
     * @param ticketId the report it is of, or was; null for rows of no report
     * @param position within the report's chain, or the log; of a root, its number
     * @param column what of a report's row is not what its history says; null if more than that is wrong, or unknown
     */
    public record Finding(
            ChainFault fault,
            String table,
            @Nullable UUID ticketId,
            long position,
            @Nullable String column) {

        public Finding(ChainFault fault, String table, @Nullable UUID ticketId, long position) {
            this(fault, table, ticketId, position, null);
        }
    }

    public CheckView {
        findings = List.copyOf(findings);
    }

    public boolean isWhole() {
        return findings.isEmpty();
    }
}
