package id.sigap.platform;

import java.util.Base64;
import java.util.Map;

/** Keys for tests without an application. */
public final class TestKeys {

    private TestKeys() {}

    public static Keyring keyring() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        return new Keyring(() -> Map.of("v1", key), 1);
    }
}
