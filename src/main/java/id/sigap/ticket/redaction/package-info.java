/** The Bureau hides words of public reports from those outside, and shows them again. */
@NullMarked
package id.sigap.ticket.redaction;

import org.jspecify.annotations.NullMarked;
