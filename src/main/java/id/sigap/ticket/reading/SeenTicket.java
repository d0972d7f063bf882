package id.sigap.ticket.reading;

import id.sigap.ticket.report.TicketRow;

/**
 * A report that a viewer looked for and may see, as read without a lock.
 *
 * @param pinProven whether the viewer named its PIN
 */
record SeenTicket(TicketRow row, boolean pinProven, Stance stance) {}
