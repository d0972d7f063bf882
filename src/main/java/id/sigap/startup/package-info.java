/** What happens before Sigap serves: the database is found or started, missing settings are named, developers are told where to look. */
@NullMarked
package id.sigap.startup;

import org.jspecify.annotations.NullMarked;
