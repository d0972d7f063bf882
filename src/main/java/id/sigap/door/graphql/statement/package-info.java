/** Monthly statements of units and their tariff in the schema. */
@NullMarked
package id.sigap.door.graphql.statement;

import org.jspecify.annotations.NullMarked;
