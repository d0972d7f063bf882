package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    private static final String KEY = "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0IHNlY3JldA==";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "sigap.database.url", "postgresql://db/sigap",
            "sigap.photos.folder", "/photos",
            "quarkus.oidc.auth-server-url", "https://sso.example/realms/sigap",
            "quarkus.oidc.token.audience", "sigap",
            "sigap.keys.v1", KEY));

    @Test
    void isContentWhenAllIsSet() {
        assertMissing();
    }

    @Test
    void namesEverySettingAtOnceByPropertyAndVariable() {
        StartupFailure failure =
                assertThrows(StartupFailure.class, () -> SettingsCheck.check(Starting.settings("prod", Map.of())));
        for (String name : List.of(
                "sigap.database.url", "SIGAP_DATABASE_URL",
                "sigap.photos.folder", "SIGAP_PHOTOS_FOLDER",
                "quarkus.oidc.auth-server-url", "QUARKUS_OIDC_AUTH_SERVER_URL",
                "quarkus.oidc.token.audience", "QUARKUS_OIDC_TOKEN_AUDIENCE",
                "sigap.keys.v1", "SIGAP_KEYS_V1")) {
            assertTrue(failure.getMessage().contains(name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sigap.database.url",
                "sigap.photos.folder",
                "quarkus.oidc.auth-server-url",
                "quarkus.oidc.token.audience",
                "sigap.keys.v1"
            })
    void namesTheOneThatIsMissing(String name) {
        settings.remove(name);
        assertMissing(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.datasource.reactive.url", "quarkus.datasource.jdbc.url"})
    void acceptsTheDatabaseUnderTheNamesOfQuarkus(String name) {
        settings.put(name, settings.remove("sigap.database.url"));
        assertMissing();
    }

    @Test
    void needsNeitherDatabaseNorKeyNorFolderWhenEmbedded() {
        settings.keySet().removeIf(name -> name.startsWith("sigap."));
        settings.put("sigap.database", "embedded");
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "c2hvcnQ=", "not Base64, though it is long enough to be a key", "${NOT_SET}"})
    void refusesAKeyThatIsNone(String key) {
        settings.put("sigap.keys.v1", key);
        assertMissing("sigap.keys.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0s", "-60s", "never"})
    void refusesTokensWithoutABound(String age) {
        settings.put("sigap.identity.token-age", age);
        assertMissing("sigap.identity.token-age");
    }

    @Test
    void forwardedAddressesNeedAProxyToBelieve() {
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        assertMissing("quarkus.http.proxy.trusted-proxies");
        settings.put("quarkus.http.proxy.trusted-proxies", "10.0.0.0/8");
        assertMissing();
    }

    @Test
    void takesAnotherBound() {
        settings.put("sigap.identity.token-age", "5M");
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test"})
    void needsNothingInDevelopment(String profile) {
        assertEquals(List.of(), SettingsCheck.missing(Starting.settings(profile, Map.of())));
    }

    private void assertMissing(String... names) {
        List<String> missing = SettingsCheck.missing(Starting.settings("prod", settings));
        assertEquals(names.length, missing.size(), missing::toString);
        for (int i = 0; i < names.length; i++) {
            assertTrue(missing.get(i).startsWith("* " + names[i] + " "), missing.get(i));
        }
    }
}
