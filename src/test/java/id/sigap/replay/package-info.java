/** Sends a file of real cases through the public door, as the client of a channel would. */
@NullMarked
package id.sigap.replay;

import org.jspecify.annotations.NullMarked;
