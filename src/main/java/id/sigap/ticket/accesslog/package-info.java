/** Who was shown what, and whether what is kept of that is whole: for admins. */
@NullMarked
package id.sigap.ticket.accesslog;

import org.jspecify.annotations.NullMarked;
