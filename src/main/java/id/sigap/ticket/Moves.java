package id.sigap.ticket;

/**
 * How many steps moved the version that clients name. Marks and recalculations do not: not everybody may know of them.
 *
 * @param all of them
 * @param open those taken while the report was public
 */
record Moves(int all, int open) {}
