/** The report itself. Entities and repositories are hidden; a report leaves only as a TicketView. */
@NullMarked
package id.sigap.ticket;

import org.jspecify.annotations.NullMarked;
