/** The GraphQL door: what its subjects share. No rules here, two lines for each query and mutation. */
@NullMarked
package id.sigap.door.graphql;

import org.jspecify.annotations.NullMarked;
