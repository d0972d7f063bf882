package id.sigap.ticket;

import java.time.LocalDate;

/**
 * What a view depends on besides rows.
 *
 * @param holderAbsent whether the unit that has the report is closed or has no officer
 */
record Surroundings(LocalDate today, boolean holderAbsent, Versions versions) {}
