/** Tests of the GraphQL door's HTTP side. */
@NullMarked
package id.sigap.door.graphql.http;

import org.jspecify.annotations.NullMarked;
