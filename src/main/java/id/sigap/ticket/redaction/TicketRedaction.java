package id.sigap.ticket.redaction;

import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.ticket.OutcomeView;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.cover.Redaction;
import id.sigap.workflow.Action;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Hides words of a public description or note from those outside, and shows them again (docs/domain.md, The journey of a report).
 * The words themselves stay as they were written; history says that it was done, and nowhere which words.
 */
@UseCase
public class TicketRedaction {

    private final Redactions redactions;
    private final Judge judge;

    TicketRedaction(Redactions redactions, Judge judge) {
        this.redactions = redactions;
        this.judge = judge;
    }

    /**
     * Hides it, or nothing at all. What is hidden already stays so.
     *
     * @param version what the viewer saw
     * @param signedBy the name in the token of whoever does it
     * @throws Problem (in the Uni) NOT_FOUND, FORBIDDEN, REASON_MISSING, SPANS_INVALID; ID_INVALID for what is no public note of
     *     this report; NOTHING_TO_REDACT for a private report
     */
    public Uni<OutcomeView> hide(
            Viewer viewer,
            TicketRef ref,
            String version,
            Redaction asked,
            @Nullable String reason,
            @Nullable String signedBy) {
        Act act = new Act(Action.REDACT, viewer, ref, version, signedBy);
        return redactions.change(act, () -> Judge.judged(asked, reason), judge::covered);
    }

    /**
     * Shows everybody again what is hidden of a note or, without one, of the description. What is not hidden stays as it is.
     *
     * @throws Problem (in the Uni) as above
     */
    public Uni<OutcomeView> reveal(
            Viewer viewer,
            TicketRef ref,
            String version,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String signedBy) {
        Act act = new Act(Action.REVEAL, viewer, ref, version, signedBy);
        return redactions.change(act, () -> Judge.judged(note, reason), judge::covered);
    }
}
