/** Reports to look at in dev mode; not part of what is shipped to run. */
@NullMarked
package id.sigap.demo;

import org.jspecify.annotations.NullMarked;
