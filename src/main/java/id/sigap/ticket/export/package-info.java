/** Lists that leave as files: who took which, why, and how much of it. The reports themselves are read as for any list. */
@NullMarked
package id.sigap.ticket.export;

import org.jspecify.annotations.NullMarked;
