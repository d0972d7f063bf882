/** What admins edit of reference data, and the log of it, in the schema. */
@NullMarked
package id.sigap.door.graphql.admin;

import org.jspecify.annotations.NullMarked;
