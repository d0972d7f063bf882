/** What a report answered to the questions of its category: kept apart, tied to the entry of its submission. */
@NullMarked
package id.sigap.ticket.answers;

import org.jspecify.annotations.NullMarked;
