package id.sigap.statement;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A page of statements.
 *
 * @param month of that month alone; null for all
 * @param unit of that unit alone; null for all that may be read
 * @param after cursor of the entry before the page
 */
public record StatementQuery(@Nullable YearMonth month, @Nullable String unit, int first, @Nullable String after) {}
