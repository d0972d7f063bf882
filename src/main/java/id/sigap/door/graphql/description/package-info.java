/** What the schema says of its roots and scalars, drawn from the rules themselves. */
@NullMarked
package id.sigap.door.graphql.description;

import org.jspecify.annotations.NullMarked;
