package id.sigap.ticket.report;

import org.jspecify.annotations.Nullable;

/**
 * How a report is merged, as read.
 *
 * @param into number of the report that it repeats; null if it is not merged, or was not read
 */
public record MergeRow(boolean merged, @Nullable String into, boolean master) {}
