package id.sigap.audit.check;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainRows.Entry;
import id.sigap.audit.chain.ChainedRow;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the chains of one kind, report by report, entry by entry; knows one entry at a time. Of each report it tells
 * the first row that is wrong: what follows may be wrong only because of it.
 */
final class ChainWalk {

    private final ChainKind kind;
    private final Chain chain;
    private final Findings findings;

    private @Nullable Entry last;
    private @Nullable Buffer previous;
    private int expected;
    private boolean failed;

    ChainWalk(ChainKind kind, Chain chain, Findings findings) {
        this.kind = kind;
        this.chain = chain;
        this.findings = findings;
    }

    void accept(Entry entry) {
        if (last == null || !last.row().ticketId().equals(entry.row().ticketId())) {
            end();
            previous = null;
            expected = 1;
            failed = false;
        }
        findings.counted(kind);
        if (!failed) {
            check(entry);
        }
        last = entry;
        expected++;
    }

    private void check(Entry entry) {
        ChainedRow row = entry.row();
        if (row.position() != expected) {
            fail(ChainFault.MISSING, kind.table(), row.ticketId(), expected);
        } else if (entry.link() == null) {
            fail(ChainFault.UNLINKED, kind.table(), row.ticketId(), expected);
        } else if (!chain.holds(row, previous, entry.link())) {
            fail(ChainFault.CHANGED, kind.table(), row.ticketId(), expected);
        } else if (entry.wrongBeside() != null) {
            fail(entry.wrongBeside().fault(), entry.wrongBeside().table(), row.ticketId(), expected);
        } else {
            previous = entry.link();
        }
    }

    /** To be called after the last entry: only then is it known to be the last of its report. */
    void end() {
        if (last == null || failed) {
            return;
        }
        UUID ticketId = last.row().ticketId();
        int position = last.row().position();
        Integer endPosition = last.endPosition();
        if (endPosition == null) {
            fail(ChainFault.MISSING, last.endTable(), ticketId, position);
        } else if (endPosition > position) {
            fail(ChainFault.TRUNCATED, kind.table(), ticketId, position + 1);
        } else if (endPosition < position || !Objects.equals(last.endLink(), previous)) {
            fail(ChainFault.CHANGED, last.endTable(), ticketId, endPosition);
        }
    }

    private void fail(ChainFault fault, String table, UUID ticketId, int position) {
        failed = true;
        findings.add(fault, table, kind.report(ticketId), position);
    }
}
