/** Proof that history and access log are whole: hash chains per report, daily signed roots, and the check of both. */
@NullMarked
package id.sigap.integrity;

import org.jspecify.annotations.NullMarked;
