package id.sigap.ticket.report;

/**
 * The steps that change a report's version, counted. Marks and recalculations do not: not everybody may know of them.
 *
 * @param all of them
 * @param open those taken while the report was public
 * @param latest where in the history the latest of them stands, among what is not counted
 */
public record StepCounts(int all, int open, int latest) {}
