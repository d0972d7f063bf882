package id.sigap.ticket;

import org.jspecify.annotations.Nullable;

/**
 * How a report is merged, as read.
 *
 * @param into number of the report that it repeats; null if it is not merged, or was not read
 */
record MergeRow(boolean merged, @Nullable String into, boolean master) {}
