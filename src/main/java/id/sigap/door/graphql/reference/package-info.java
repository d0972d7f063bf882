/** Areas, units, categories, channels, the calendar and the workflow in the schema; and who is asking. */
@NullMarked
package id.sigap.door.graphql.reference;

import org.jspecify.annotations.NullMarked;
