/** What an admin edits: areas, units, categories, channels, the calendar; and where a report goes first. */
@NullMarked
package id.sigap.reference;

import org.jspecify.annotations.NullMarked;
