/** Subscriptions by {@code graphql-transport-ws}: the connection, its protocol, and who is asked to look again when. */
@NullMarked
package id.sigap.door.graphql.live;

import org.jspecify.annotations.NullMarked;
