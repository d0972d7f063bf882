package id.sigap.ticket.report;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ReportColumns;
import id.sigap.workflow.Action;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;

/** The end of a report's history, as the report itself keeps it: so no statement has to fetch it. */
@Embeddable
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class HistoryEnd {

    private static final byte[] BROKEN = {};

    private int latestPosition;

    @Enumerated(EnumType.STRING)
    private Action latestAction;

    private String latestUnit;
    private Instant latestAt;
    private byte[] latestLink;
    private int statusPosition;
    private int movedPosition;
    private int openSteps;
    private byte[] seal;

    /**
     * One more step; its place in the history.
     *
     * @param now when it is done; if the clock was set back, not before the step before it
     */
    int advance(Action action, boolean open, Actor actor, Instant now) {
        latestPosition++;
        latestAction = action;
        latestUnit = actor.unit();
        latestAt = latestAt == null || now.isAfter(latestAt) ? now : latestAt;
        if (action.movesVersion()) {
            // Counted by itself: a position would count the marks and recalculations that not everybody may know of.
            statusPosition++;
            movedPosition = latestPosition;
            openSteps += open ? 1 : 0;
        }
        return latestPosition;
    }

    Instant latestAt() {
        return latestAt;
    }

    /** Ties an entry to the history so far, and the report, once it is as it will be stored, to that. */
    void link(HistoryEntry entry, Chain chain, Ticket report) {
        latestLink = entry.link(chain, latestLink);
        seal(chain, report);
    }

    /** Over the report as it will be stored. */
    void seal(Chain chain, Ticket report) {
        if (!Arrays.equals(seal, BROKEN)) {
            seal = chain.seal(ReportColumns.of(report));
        }
    }

    /**
     * Of a report as it was read, before anything of it is changed. A seal that does not hold is never renewed: else the next
     * step would cover up whatever somebody wrote past the service.
     */
    void check(Chain chain, Ticket report) {
        if (!chain.isSealed(ReportColumns.of(report), seal)) {
            seal = BROKEN;
        }
    }

    StepCounts steps() {
        return new StepCounts(statusPosition, openSteps, movedPosition);
    }
}
