package id.sigap.replay.desk;

import id.sigap.replay.plan.Case;
import id.sigap.replay.plan.Way;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.RowEndedException;
import id.sigap.replay.tally.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case's whole way: submitted, then carried on by the officers. */
public final class Courier implements Delivery {
    private final Submitter submitter;
    private final @Nullable Officers officers;
    private final Tally tally;

    /** @param officers null if reports are only to be submitted */
    public Courier(Submitter submitter, @Nullable Officers officers, Tally tally) {
        this.submitter = submitter;
        this.officers = officers;
        this.tally = tally;
    }

    @Override
    public Outcome deliver(Case task) throws InterruptedException {
        try {
            Receipt receipt = submitter.submit(task);
            State begun = receipt.state();
            State end = officers == null ? begun : officers.carry(begun, task);
            tally.stands(task.plan().target(), end.status());
            return outcome(receipt, end, task.plan().way());
        } catch (RowEndedException e) {
            return e.outcome();
        }
    }

    private Outcome outcome(Receipt receipt, State end, @Nullable Way way) {
        if (officers != null && way != null && !end.status().equals(way.target())) {
            return Outcome.refused(List.of("STANDS_AT " + end.status() + ", NOT " + way.target()));
        }
        boolean carried = !end.version().equals(receipt.state().version());
        return receipt.replayed() && carried
                ? Outcome.resumed(end.number())
                : Outcome.accepted(end.number(), receipt.replayed());
    }
}
