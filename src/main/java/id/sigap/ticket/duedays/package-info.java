/** Keeps the due days of open reports when days, pauses or reference data change. */
@NullMarked
package id.sigap.ticket.duedays;

import org.jspecify.annotations.NullMarked;
