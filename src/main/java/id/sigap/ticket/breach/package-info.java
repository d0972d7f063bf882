/** Finds out, after something leaked, whose it is and who had read it. */
@NullMarked
package id.sigap.ticket.breach;

import org.jspecify.annotations.NullMarked;
