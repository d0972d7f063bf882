/** The few technical helpers: unit of work, clock, randomness, keys, rate limits. */
@NullMarked
package id.sigap.platform;

import org.jspecify.annotations.NullMarked;
