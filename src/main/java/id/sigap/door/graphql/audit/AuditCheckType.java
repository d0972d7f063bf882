package id.sigap.door.graphql.audit;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.check.CheckView;
import id.sigap.door.graphql.ListSize;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a check of one report found. */
@Type("AuditCheck")
@Description("Whether a report, its history and its access log are still as they were written.")
public class AuditCheckType {

    private final CheckView check;

    AuditCheckType(CheckView check) {
        this.check = check;
    }

    @Description("Whether nothing is wrong.")
    public boolean isWhole() {
        return check.isWhole();
    }

    @Description("How many history entries were checked.")
    public int getHistoryEntries() {
        return Math.toIntExact(check.history());
    }

    @Description("How many entries of the access log were checked.")
    public int getDisclosures() {
        return Math.toIntExact(check.disclosures());
    }

    @NonNull
    @ListSize(assumedSize = 10)
    @Description("What is wrong, the first row of each chain first.")
    public List<@NonNull Finding> getFindings() {
        return check.findings().stream().map(Finding::new).toList();
    }

    /** A row that is wrong. */
    @Type("AuditFinding")
    @Description("A row that is no longer as it was written.")
    public static class Finding {

        private final CheckView.Finding finding;

        Finding(CheckView.Finding finding) {
            this.finding = finding;
        }

        @NonNull
        @Description("What is wrong.")
        public ChainFault getFault() {
            return finding.fault();
        }

        @NonNull
        @Description("The table of the row.")
        public String getTable() {
            return finding.table();
        }

        @Description("What of a report's own row is not what its history says, where one column is known to differ.")
        public @Nullable String getColumn() {
            return finding.column();
        }

        @Description("Its place in the report's history or log, from 1 on.")
        public int getPosition() {
            return Math.toIntExact(finding.position());
        }
    }
}
