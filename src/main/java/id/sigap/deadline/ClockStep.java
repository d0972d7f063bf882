package id.sigap.deadline;

/** The three steps that have a clock of their own, counted from hand-over (docs/domain.md, Step clocks). */
public enum ClockStep {
    /** The urban village's, or the Bureau's where it coordinates: receive, and handle or pass on. */
    COORDINATION,
    /** The holder's, be it an agency or an urban village: work until a follow-up is done. */
    HANDLING,
    /** The Bureau's: check what was done. */
    VALIDATION
}
