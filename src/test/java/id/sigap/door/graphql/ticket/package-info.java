/** Tests of what is asked of reports. */
@NullMarked
package id.sigap.door.graphql.ticket;

import org.jspecify.annotations.NullMarked;
