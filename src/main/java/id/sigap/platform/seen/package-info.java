/** What operators see of the work: how long it took, how it ended, and its trace; never of whom or what. */
@NullMarked
package id.sigap.platform.seen;

import org.jspecify.annotations.NullMarked;
