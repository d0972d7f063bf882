package id.sigap.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Master keys by version ({@code sigap.keys.v1}, {@code sigap.keys.v2} …): at least 32 random bytes each, in Base64. */
@ConfigMapping(prefix = "sigap.keys")
interface KeySettings {

    @WithParentName
    Map<String, String> byVersion();
}
