/** Working days and the days a report is due. Pure Java: dates in, dates out, no clock. */
@NullMarked
package id.sigap.deadline;

import org.jspecify.annotations.NullMarked;
