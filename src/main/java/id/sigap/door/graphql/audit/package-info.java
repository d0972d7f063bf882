/** The access log and the check of histories in the schema, for admins. */
@NullMarked
package id.sigap.door.graphql.audit;

import org.jspecify.annotations.NullMarked;
