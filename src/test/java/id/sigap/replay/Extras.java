package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What the caller wants said with every report and the source does not know. */
record Extras(@Nullable String channelCode, boolean publicly) {

    static Extras of(Options options) {
        return new Extras(options.text("channel").orElse(null), options.names("public"));
    }

    JsonObject addTo(JsonObject input) {
        if (channelCode != null) {
            input.put("channelCode", channelCode);
        }
        return publicly ? input.put("public", true) : input;
    }
}
