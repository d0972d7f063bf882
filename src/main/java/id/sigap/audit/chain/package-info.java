/** Hash chains: each entry of a history or of the access log is tied to the one before it. */
@NullMarked
package id.sigap.audit.chain;

import org.jspecify.annotations.NullMarked;
