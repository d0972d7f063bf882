/** Rate limits, and the networks that callers without a token are counted by. */
@NullMarked
package id.sigap.platform.limit;

import org.jspecify.annotations.NullMarked;
