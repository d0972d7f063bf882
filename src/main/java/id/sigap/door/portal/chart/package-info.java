/** Figures as drawings: SVG that the service makes itself, coloured by classes alone, so that it follows theme and print. */
@NullMarked
package id.sigap.door.portal.chart;

import org.jspecify.annotations.NullMarked;
