package id.sigap.holding;

/** How a unit's time with a report ended. */
public enum Ending {
    /** The unit did its step: disposed of it, decided it, or recorded 100 %. */
    FINISHED,
    /** The unit gave it back: as not its own, or up to the unit that had delegated it. */
    RETURNED,
    /** It went to another unit for the same step: moved, corrected or transferred. */
    PASSED_ON,
    /** It ended by what others did: rejected, withdrawn, merged into another, or given away by a unit below. */
    TAKEN_AWAY
}
