/** Each day is sealed by a signed root over the ends of all chains, to be kept elsewhere. */
@NullMarked
package id.sigap.audit.root;

import org.jspecify.annotations.NullMarked;
