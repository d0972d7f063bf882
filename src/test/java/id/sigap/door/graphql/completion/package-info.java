/** Tests of how values become an answer. */
@NullMarked
package id.sigap.door.graphql.completion;

import org.jspecify.annotations.NullMarked;
