package id.sigap.door.graphql.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of subscriptions ({@code sigap.live.*}), of one instance. */
@ConfigMapping(prefix = "sigap.live")
interface LiveSettings {

    /** How often the log is looked into, once for all who wait; and whether tokens are still good. */
    @WithDefault("1s")
    Duration look();

    @WithDefault("6000")
    int connections();

    /** Of one network: a town may share a carrier's address. */
    @WithDefault("500")
    int connectionsPerNetwork();

    @WithDefault("6000")
    int subscriptions();

    /** Of one person, whatever they are connected by. */
    @WithDefault("20")
    int subscriptionsPerPerson();

    /** How many of each lane ask at once. */
    @WithDefault("4")
    int asking();

    /** How many messages a client may send at once; a tenth of them comes back with each look. */
    @WithDefault("60")
    int messages();

    /** How long a client may take to say who it is. */
    @WithDefault("10s")
    Duration patience();

    /** How long a client may leave unread what it was sent. */
    @WithDefault("15s")
    Duration slowest();

    /** Who is told by days is told at random within so long after midnight. */
    @WithDefault("1h")
    Duration spread();
}
