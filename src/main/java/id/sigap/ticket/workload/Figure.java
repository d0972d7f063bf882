package id.sigap.ticket.workload;

/** What is counted of a unit, each in the month of the history entry by which it came about. */
enum Figure {
    /** It was handed a report. */
    RECEIVED,
    /** It did something about it for the first time; with the working days that it took. */
    ANSWERED,
    /** Its step is done; with the working days that the unit's clock ran. */
    FINISHED,
    /** The same, after its due day: among those that are finished. */
    FINISHED_LATE,
    /** It gave a report back. */
    RETURNED,
    /** The Bureau refused what it had recorded as done. */
    REFUSED
}
