/** Figures of the whole desk for operators: how much is open, late, and without a place. */
@NullMarked
package id.sigap.ticket.figures;

import org.jspecify.annotations.NullMarked;
