package id.sigap.ticket;

import id.sigap.platform.OfficerIds;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a view depends on besides rows.
 *
 * @param holderAbsent whether the unit that has the report is closed or has no officer
 */
record Surroundings(Instant now, LocalDate today, boolean holderAbsent, Versions versions, OfficerIds officerIds) {}
