/** The one clock that everything goes by, the database's; and the dice. */
@NullMarked
package id.sigap.platform.clock;

import org.jspecify.annotations.NullMarked;
