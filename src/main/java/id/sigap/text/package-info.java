/** Free text that people wrote: kept whole, shown harmless. */
@NullMarked
package id.sigap.text;

import org.jspecify.annotations.NullMarked;
