/** Several reports changed at once, each done or refused by itself. */
@NullMarked
package id.sigap.ticket.several;

import org.jspecify.annotations.NullMarked;
