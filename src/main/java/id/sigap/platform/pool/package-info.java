/** The connections to the database: which of them are any good, and whether anything can be written now. */
@NullMarked
package id.sigap.platform.pool;

import org.jspecify.annotations.NullMarked;
