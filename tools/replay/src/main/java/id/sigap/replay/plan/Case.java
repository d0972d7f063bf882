package id.sigap.replay.plan;

/**
 * A row of the file as what is to be done for it.
 *
 * @param pictured whether the source had a photo, which the file does not hold
 */
public record Case(Submission submission, boolean pictured, Plan plan) {}
