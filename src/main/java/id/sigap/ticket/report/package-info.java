/** The report itself and its history, as they are stored and changed. Known inside {@code ticket} alone. */
@NullMarked
package id.sigap.ticket.report;

import org.jspecify.annotations.NullMarked;
