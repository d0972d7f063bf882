package id.sigap.ticket.reading;

import id.sigap.platform.OfficerIds;
import id.sigap.ticket.sealing.Versions;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a view depends on besides the rows of its report: the time, whether the holder can act, and the makers of
 * versions and officer ids.
 *
 * @param holderAbsent whether the unit that has the report is closed or has no officer
 */
record ViewContext(Instant now, LocalDate today, boolean holderAbsent, Versions versions, OfficerIds officerIds) {}
