/** The calendar as admins change it: days off, decreed years, and a year's decree as a file. */
@NullMarked
package id.sigap.reference.calendar;

import org.jspecify.annotations.NullMarked;
