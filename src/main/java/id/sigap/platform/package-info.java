/** The few technical helpers: unit of work, jobs that run once over all instances, keys. */
@NullMarked
package id.sigap.platform;

import org.jspecify.annotations.NullMarked;
