package id.sigap.replay.desk;

/** @param replayed whether the report was there already */
record Receipt(State state, boolean replayed) {}
