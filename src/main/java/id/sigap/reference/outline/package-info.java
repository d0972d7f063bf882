/** What areas look like on a map, as an operator's file of boundaries says. */
@NullMarked
package id.sigap.reference.outline;

import org.jspecify.annotations.NullMarked;
