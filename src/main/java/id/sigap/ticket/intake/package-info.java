/** How a report comes in, once, however often it is sent. */
@NullMarked
package id.sigap.ticket.intake;

import org.jspecify.annotations.NullMarked;
