/** What goes out opaque or is kept sealed: numbers, PINs, versions, cursors, and who reported. */
@NullMarked
package id.sigap.ticket.sealing;

import org.jspecify.annotations.NullMarked;
