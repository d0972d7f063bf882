/**
 * Who had a report, in which step and for how long, read off its history: the fair basis of statements and figures. Pure:
 * entries and days in, holdings out, no clock and no database.
 */
@NullMarked
package id.sigap.holding;

import org.jspecify.annotations.NullMarked;
