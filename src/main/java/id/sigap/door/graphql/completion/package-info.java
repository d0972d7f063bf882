/**
 * How values become an answer ("completion" in GraphQL's specification): plain ones by code of ours, which reads and writes
 * them once; all others by the engine.
 */
@NullMarked
package id.sigap.door.graphql.completion;

import org.jspecify.annotations.NullMarked;
