package id.sigap.audit.check;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.check.CheckView.Finding;

/**
 * Compares reports with the ends of their chains: what history says of them, column by column, and all of them with their
 * seals. Of one in whose history something is wrong it says nothing: that comes first.
 */
final class ReportCheck {

    private static final String TABLE = "ticket";

    private final Chain chain;
    private final Findings findings;

    ReportCheck(Chain chain, Findings findings) {
        this.chain = chain;
        this.findings = findings;
    }

    void accept(ReportRows.Stored report) {
        boolean whole = report.differs() == null
                && chain.isSealed(report.columns(), report.seal().getBytes());
        if (!whole && !findings.know(report.id())) {
            findings.add(new Finding(ChainFault.CHANGED, TABLE, report.id(), report.position(), report.differs()));
        }
    }
}
