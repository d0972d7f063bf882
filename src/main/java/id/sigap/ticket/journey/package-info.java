/** What is done to a report that is there: the steps of the workflow, and what its reporter and followers may do. */
@NullMarked
package id.sigap.ticket.journey;

import org.jspecify.annotations.NullMarked;
