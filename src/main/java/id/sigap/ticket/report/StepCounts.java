package id.sigap.ticket.report;

/**
 * Counts the steps that change a report's version. Marks and recalculations do not: not everybody may know of them.
 *
 * @param all of them
 * @param open those taken while the report was public
 */
public record StepCounts(int all, int open) {}
