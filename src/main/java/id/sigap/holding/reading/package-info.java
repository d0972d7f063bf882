/** Reads histories for what units had of them, many reports at a time: of the entries what clocks need, and nothing that anybody wrote. */
@NullMarked
package id.sigap.holding.reading;

import org.jspecify.annotations.NullMarked;
