package id.sigap.replay.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the caller wants said with every report and the source does not know.
 *
 * @param published how many of a hundred reports are public; which ones, their client keys say, so that the next run says
 *     the same of the same report
 */
public record Extras(@Nullable String channelCode, int published) {
    private static final int ALL = 100;

    public static Extras of(Options options) {
        int published = options.names("public") ? ALL : options.names("publish") ? options.number("publish", ALL) : 0;
        if (published > ALL) {
            throw new UsageException("--publish takes a share from 1 to 100");
        }
        return new Extras(options.text("channel").orElse(null), published);
    }

    ObjectNode addTo(ObjectNode input) {
        if (channelCode != null) {
            input.put("channelCode", channelCode);
        }
        return isPublic(input.path("clientKey").asText()) ? input.put("public", true) : input;
    }

    private boolean isPublic(String clientKey) {
        CRC32 sum = new CRC32();
        sum.update(clientKey.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % ALL < published;
    }
}
