/** Units, categories, channels and step clocks as admins change them, in the schema. */
@NullMarked
package id.sigap.door.graphql.registers;

import org.jspecify.annotations.NullMarked;
