/** The GraphQL door: types, queries and mutations; two lines each, no rules. */
@NullMarked
package id.sigap.graphql;

import org.jspecify.annotations.NullMarked;
