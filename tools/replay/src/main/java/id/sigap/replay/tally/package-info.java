/** What came of each row, counted, and told at the end. */
@NullMarked
package id.sigap.replay.tally;

import org.jspecify.annotations.NullMarked;
