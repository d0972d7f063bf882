/** What everybody else may know of reports: the words they are asked for by, and the views they leave as. */
@NullMarked
package id.sigap.ticket;

import org.jspecify.annotations.NullMarked;
