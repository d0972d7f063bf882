package id.sigap.platform.traffic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests of a lane are worked on at once, how many wait, and how long. */
@ConfigMapping(prefix = "sigap.lanes")
interface LaneSettings {

    Lane citizens();

    Lane officers();

    /** The same for both until an operator says otherwise. */
    interface Lane {

        @WithDefault("16")
        int seats();

        @WithDefault("100")
        int queue();

        @WithDefault("1s")
        Duration patience();
    }
}
