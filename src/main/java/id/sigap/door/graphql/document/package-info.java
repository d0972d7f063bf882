/** What a document may ask for: its size and cost, measured before anything is run. */
@NullMarked
package id.sigap.door.graphql.document;

import org.jspecify.annotations.NullMarked;
