/** From a bearer token to a viewer. */
@NullMarked
package id.sigap.identity;

import org.jspecify.annotations.NullMarked;
