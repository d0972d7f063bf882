/** What development mode adds for whoever opens it in a browser. */
@NullMarked
package id.sigap.startup.dev;

import org.jspecify.annotations.NullMarked;
