/** The verifier: whether chains, what stands beside them, and roots are what was written. */
@NullMarked
package id.sigap.audit.check;

import org.jspecify.annotations.NullMarked;
