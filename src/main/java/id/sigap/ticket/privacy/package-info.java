/** Forgets who reported something, when asked or when its time has come. */
@NullMarked
package id.sigap.ticket.privacy;

import org.jspecify.annotations.NullMarked;
