/** Photos of reports: taken in, attached, shown, granted to one officer, thrown away. */
@NullMarked
package id.sigap.ticket.photos;

import org.jspecify.annotations.NullMarked;
