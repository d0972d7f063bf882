/** How reports are opened, looked through by the policy, and shown; and the one way to change one. */
@NullMarked
package id.sigap.ticket.reading;

import org.jspecify.annotations.NullMarked;
