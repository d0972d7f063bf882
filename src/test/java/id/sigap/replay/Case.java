package id.sigap.replay;

/**
 * A row of the file as what is to be done for it.
 *
 * @param pictured whether the source had a photo, which the file does not hold
 */
record Case(Submission submission, boolean pictured, Plan plan) {}
