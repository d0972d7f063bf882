package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the caller wants said with every report and the source does not know.
 *
 * @param published how many of a hundred reports are public; which ones, their client keys say, so that the next run says
 *     the same of the same report
 */
record Extras(@Nullable String channelCode, int published) {
    private static final int ALL = 100;

    static Extras of(Options options) {
        int published = options.names("public") ? ALL : options.names("publish") ? options.number("publish", ALL) : 0;
        if (published > ALL) {
            throw new UsageException("--publish takes a share from 1 to 100");
        }
        return new Extras(options.text("channel").orElse(null), published);
    }

    JsonObject addTo(JsonObject input) {
        if (channelCode != null) {
            input.put("channelCode", channelCode);
        }
        return isPublic(input.getString("clientKey")) ? input.put("public", true) : input;
    }

    private boolean isPublic(String clientKey) {
        CRC32 sum = new CRC32();
        sum.update(clientKey.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % ALL < published;
    }
}
