/** Tells units and the Bureau, once each, which clocks of reports are due soon or overdue. */
@NullMarked
package id.sigap.ticket.escalation;

import org.jspecify.annotations.NullMarked;
