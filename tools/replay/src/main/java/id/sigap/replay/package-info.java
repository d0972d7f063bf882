/**
 * Sends a file of real cases through the public doors, as the client of a channel would, and carries them on as officers
 * would.
 *
 * <p>Its rooms, each knowing only those before it: {@code usage}, {@code file}, {@code plan}, {@code tally}, {@code http},
 * {@code desk}, and this one.
 */
@NullMarked
package id.sigap.replay;

import org.jspecify.annotations.NullMarked;
