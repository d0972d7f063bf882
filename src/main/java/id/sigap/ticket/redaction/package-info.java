/** The Bureau hides words and parts of photos of public reports from those outside, and shows them again. */
@NullMarked
package id.sigap.ticket.redaction;

import org.jspecify.annotations.NullMarked;
