package id.sigap.ticket.workload;

import java.time.LocalDate;

/**
 * Something that is counted.
 *
 * @param on the day of the entry by which it came about
 * @param days working days that it took; 0 where that is not asked
 */
record Happening(String unit, LocalDate on, Figure figure, int days) {}
