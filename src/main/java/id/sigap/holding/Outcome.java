package id.sigap.holding;

/** What came of a unit's time with a report, as of some day. Late is late, however it ended. */
public enum Outcome {
    /** Its step is done, in time. */
    IN_TIME,
    /** It ended after its due day. */
    LATE,
    /** 100 % is recorded, and the Bureau has not decided yet: if it refuses, the clock goes on. */
    AWAITED,
    /** The clock runs, and its due day is not over. */
    OPEN,
    /** The clock runs, past its due day. */
    OVERDUE,
    /** Given back in time. */
    RETURNED,
    /** Passed on in time. */
    PASSED_ON,
    /** Taken away in time. */
    TAKEN_AWAY
}
