/** What units received, answered and finished by month, and what they have to do now: exact figures for staff. */
@NullMarked
package id.sigap.ticket.workload;

import org.jspecify.annotations.NullMarked;
