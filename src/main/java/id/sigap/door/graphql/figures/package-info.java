/** Lateness and workload of units in the schema, for staff. */
@NullMarked
package id.sigap.door.graphql.figures;

import org.jspecify.annotations.NullMarked;
