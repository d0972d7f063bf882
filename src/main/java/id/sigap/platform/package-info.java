/** The few technical helpers: unit of work, clock, randomness, keys. */
@NullMarked
package id.sigap.platform;

import org.jspecify.annotations.NullMarked;
