package id.sigap.ticket.report;

import id.sigap.audit.chain.Chain;
import id.sigap.workflow.Action;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The end of a report's history, as the report itself keeps it: so no statement has to fetch it. */
@Embeddable
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
class HistoryEnd {

    private int latestPosition;

    @Enumerated(EnumType.STRING)
    private Action latestAction;

    private String latestUnit;
    private Instant latestAt;
    private byte[] latestLink;
    private int statusPosition;
    private int movedPosition;
    private int openSteps;

    /** One more step; its place in the history. */
    int advance(Action action, boolean open, Actor actor, Instant at) {
        latestPosition++;
        latestAction = action;
        latestUnit = actor.unit();
        latestAt = at;
        if (action.movesVersion()) {
            // Counted by itself: a position would count the marks and recalculations that not everybody may know of.
            statusPosition++;
            movedPosition = latestPosition;
            openSteps += open ? 1 : 0;
        }
        return latestPosition;
    }

    /** Ties an entry to the history so far. */
    void link(HistoryEntry entry, Chain chain) {
        latestLink = entry.link(chain, latestLink);
    }

    StepCounts steps() {
        return new StepCounts(statusPosition, openSteps, movedPosition);
    }
}
