package id.sigap.platform;

/** What runs by the clock, on one instance at a time; each has a row in the table {@code job}. */
public enum Job {
    /** Signs what all chains ended with when a day was over. */
    DAILY_ROOT,
    /** Keeps the due days of open reports right. It runs when there is something to do: once a day, and after edits. */
    DUE_DAYS,
    /** Compares photos of work done with earlier ones, and forgets what their cameras said. */
    EVIDENCE,
    /** Erases who reported something, once its time has come. */
    ERASURES,
    /** Escalates what is due soon or overdue, once a day. */
    ESCALATIONS,
    /** Parts merged reports in their night. */
    PARTINGS,
    /** Computes the statements of a month that is over, and makes final what deducts nothing. */
    STATEMENTS,
    /** Publishes the figures of a month that is over. */
    STATISTICS,
    /** Counts what units received, answered and finished, once a day. */
    UNIT_FIGURES,
    /** Throws away photos that no report took. */
    UNUSED_PHOTOS
}
