/** Mutations: one for each thing that may be done to a report, two lines each. */
@NullMarked
package id.sigap.door.graphql.change;

import org.jspecify.annotations.NullMarked;
