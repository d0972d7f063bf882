package id.sigap.replay;

/** Does for one case what there is to do, and says how that ended. */
@FunctionalInterface
interface Delivery {
    Outcome deliver(Case task) throws InterruptedException;
}
