package id.sigap.replay.desk;

import id.sigap.replay.plan.Case;
import id.sigap.replay.tally.Outcome;

/** Does for one case what there is to do, and says how that ended. */
@FunctionalInterface
public interface Delivery {
    Outcome deliver(Case task) throws InterruptedException;
}
