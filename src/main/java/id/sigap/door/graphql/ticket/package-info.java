/** Reports in the schema: their types, and the queries that give them. */
@NullMarked
package id.sigap.door.graphql.ticket;

import org.jspecify.annotations.NullMarked;
