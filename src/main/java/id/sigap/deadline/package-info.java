/** Working days, when a report and each of its steps is due, and how urgent that is. Pure: dates in, dates out, no clock. */
@NullMarked
package id.sigap.deadline;

import org.jspecify.annotations.NullMarked;
