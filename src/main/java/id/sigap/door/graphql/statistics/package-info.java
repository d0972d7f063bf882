/** Public figures in the schema: the same for everybody, and of no report. */
@NullMarked
package id.sigap.door.graphql.statistics;

import org.jspecify.annotations.NullMarked;
