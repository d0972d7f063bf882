/** How long we wait for what is outside: every wait ends, and who gave up gives back what they held. */
@NullMarked
package id.sigap.platform.waits;

import org.jspecify.annotations.NullMarked;
