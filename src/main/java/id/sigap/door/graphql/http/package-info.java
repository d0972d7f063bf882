/** GraphQL over HTTP: what reaches the engine, under which limits, and what an answer may say. */
@NullMarked
package id.sigap.door.graphql.http;

import org.jspecify.annotations.NullMarked;
