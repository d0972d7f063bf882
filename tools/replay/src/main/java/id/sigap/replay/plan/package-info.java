/** What is to be done for each row, by a mapping from the source to Sigap. */
@NullMarked
package id.sigap.replay.plan;

import org.jspecify.annotations.NullMarked;
