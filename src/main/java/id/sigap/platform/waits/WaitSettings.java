package id.sigap.platform.waits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long we wait at most ({@code sigap.waits.*}, docs/adr/0041-waits.md). The bucket has a setting of its own. */
@ConfigMapping(prefix = "sigap.waits")
public interface WaitSettings {

    /** For all that one call needs of others, from when it has come in whole. */
    @WithDefault("10s")
    Duration call();

    /** For a connection to the database: until one comes free, or is made. */
    @WithDefault("3s")
    Duration connection();

    /** For one statement: the server cuts it then, and all that was done in its transaction. */
    @WithDefault("5s")
    Duration statement();

    /** For another transaction that holds a row or a table; likewise cut by the server. */
    @WithDefault("3s")
    Duration lock();

    /** For a whole transaction. A server that cannot be heard cuts nothing: then we close the connection. */
    @WithDefault("7s")
    Duration transaction();

    /** For us, in the middle of a transaction: the server ends it when an instance has vanished. */
    @WithDefault("10s")
    Duration idle();

    /** For one answer of the identity provider. */
    @WithDefault("2s")
    Duration provider();
}
