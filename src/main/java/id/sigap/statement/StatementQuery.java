package id.sigap.statement;

import org.jspecify.annotations.Nullable;

/**
 * A page of statements.
 *
 * @param month of that month alone, as typed; null for all
 * @param unit of that unit alone; null for all that may be read
 * @param after cursor of the entry before the page
 */
public record StatementQuery(
        @Nullable String month,
        @Nullable String unit,
        int first,
        @Nullable String after) {}
