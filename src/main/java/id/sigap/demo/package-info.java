/** A city at work to look at in dev mode: reports in every status; not part of what is shipped to run. */
@NullMarked
package id.sigap.demo;

import org.jspecify.annotations.NullMarked;
