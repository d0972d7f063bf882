/** A case in the hands of the channel and the officers, until it stands where the source says. */
@NullMarked
package id.sigap.replay.desk;

import org.jspecify.annotations.NullMarked;
