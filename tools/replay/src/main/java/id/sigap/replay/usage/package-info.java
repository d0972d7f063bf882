/** What the caller asks for, and what they are told if it cannot be done. */
@NullMarked
package id.sigap.replay.usage;

import org.jspecify.annotations.NullMarked;
