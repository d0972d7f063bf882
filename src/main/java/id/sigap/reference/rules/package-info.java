/** What an admin may do to reference data that is dated or can be closed. Pure: a row before, what is asked, the row after. */
@NullMarked
package id.sigap.reference.rules;

import org.jspecify.annotations.NullMarked;
