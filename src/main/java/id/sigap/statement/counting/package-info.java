/** What units did in a month, added up from what they had of each report. */
@NullMarked
package id.sigap.statement.counting;

import org.jspecify.annotations.NullMarked;
