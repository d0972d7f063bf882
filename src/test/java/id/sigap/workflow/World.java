package id.sigap.workflow;

import id.sigap.problem.ProblemCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A report and what is tried on it, everything right at first; tests spoil one thing or another. */
final class World implements StepInput, StepFacts, StepFacts.Target {

    Status status;
    Status shown;
    boolean workedOnByViewer;
    boolean withdrawn;
    int before = 40;
    boolean transferPending;
    boolean rated;
    boolean disputed;
    boolean disputePending;
    boolean paused;
    boolean merged;
    boolean master;

    boolean note = true;
    boolean reasonCode = true;
    int progress = 60;
    int photos = 1;
    int stars = 5;
    boolean inPeriod = true;
    boolean inCap = true;
    boolean afterDue = true;
    boolean holder;
    boolean agency = true;
    boolean stillOpen = true;
    boolean admitted = true;
    boolean below = true;
    boolean delegator = true;
    boolean village = true;
    boolean neighbour = true;
    boolean category = true;
    boolean otherCategory = true;
    boolean possibleMaster = true;
    boolean asPrivate = true;

    /** In which this action goes through, if it belongs to the status at all. */
    World(Status status, Action action) {
        this.status = status;
        shown = status;
        merged = action == Action.UNMERGE;
        transferPending = action == Action.APPROVE_TRANSFER || action == Action.REFUSE_TRANSFER;
        disputePending = action == Action.REOPEN || action == Action.REFUSE_DISPUTE;
        paused = action == Action.RESUME;
        progress = action == Action.FINISH_FOLLOW_UP ? 100 : progress;
    }

    TicketState report() {
        return new TicketState(
                status,
                shown,
                workedOnByViewer,
                withdrawn,
                before,
                transferPending,
                rated,
                disputed,
                disputePending,
                paused,
                merged,
                master);
    }

    @Override
    public boolean hasNote() {
        return note;
    }

    @Override
    public int limit(ProblemCode refusal) {
        return 1;
    }

    @Override
    public @Nullable LocalDate latest(ProblemCode refusal) {
        return null;
    }

    @Override
    public boolean hasReasonCode() {
        return reasonCode;
    }

    @Override
    public int progress() {
        return progress;
    }

    @Override
    public int photos() {
        return photos;
    }

    @Override
    public int stars() {
        return stars;
    }

    @Override
    public StepInput input() {
        return this;
    }

    @Override
    public Target target() {
        return this;
    }

    @Override
    public boolean withinDisputePeriod() {
        return inPeriod;
    }

    @Override
    public boolean dayWithinCap() {
        return inCap;
    }

    @Override
    public boolean dayAfterDeadline() {
        return afterDue;
    }

    @Override
    public boolean namesOpenAgency() {
        return agency;
    }

    @Override
    public boolean isStillOpen() {
        return stillOpen;
    }

    @Override
    public boolean isHolder() {
        return holder;
    }

    @Override
    public boolean isAdmitted() {
        return admitted;
    }

    @Override
    public boolean isBelowHolder() {
        return below;
    }

    @Override
    public boolean isDelegator() {
        return delegator;
    }

    @Override
    public boolean namesUrbanVillage() {
        return village;
    }

    @Override
    public boolean isNeighbour() {
        return neighbour;
    }

    @Override
    public boolean namesCategory() {
        return category;
    }

    @Override
    public boolean isOtherCategory() {
        return otherCategory;
    }

    @Override
    public boolean isMaster() {
        return possibleMaster;
    }

    @Override
    public boolean isAsPrivate() {
        return asPrivate;
    }
}
