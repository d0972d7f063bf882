/** How migrations run beside instances that serve: no lock is waited for long, and none is given up at once. */
@NullMarked
package id.sigap.startup.migration;

import org.jspecify.annotations.NullMarked;
