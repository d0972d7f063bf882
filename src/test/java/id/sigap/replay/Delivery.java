package id.sigap.replay;

/** Brings one report to the service and says how that ended; what goes before or comes after it wraps this. */
@FunctionalInterface
interface Delivery {
    Outcome deliver(Submission submission) throws InterruptedException;
}
