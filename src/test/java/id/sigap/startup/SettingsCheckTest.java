package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.startup.check.Complaint;
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

    /** A role of its own migrates, and gives the server's its rights at each start; and what an operator asks of Flyway is done. */
    @Test
    void flywayIsNeededWhereSomebodyHasAskedForMoreThanMigrations() {
        settings.put("quarkus.flyway.migrate-at-start", "true");
        settings.put("quarkus.flyway.placeholders.\"service\"", "sigap");
        assertFalse(Starting.settings("prod", settings).needFlyway());
        settings.put("sigap.database.owner.username", "sigap_owner");
        assertTrue(Starting.settings("prod", settings).needFlyway());
        settings.put("quarkus.flyway.migrate-at-start", "false");
        assertFalse(Starting.settings("prod", settings).needFlyway());
        settings.put("quarkus.flyway.repair-at-start", "true");
        assertTrue(Starting.settings("prod", settings).needFlyway());
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

    @Test
    void needsABucketAndNoFolderWhenPhotosAreThere() {
        settings.remove("sigap.photos.folder");
        settings.put("sigap.photos.store", "s3");
        assertMissing("sigap.photos.s3.bucket", "sigap.photos.s3.access-key", "sigap.photos.s3.secret-key");
        settings.put("sigap.photos.s3.bucket", "photos");
        settings.put("sigap.photos.s3.access-key", "key");
        settings.put("sigap.photos.s3.secret-key", " ");
        assertMissing("sigap.photos.s3.secret-key");
        settings.put("sigap.photos.s3.secret-key", "secret");
        assertMissing();
        settings.put("sigap.photos.s3.endpoint", "https://s3.example:9000");
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3.example", "s3.example:9000", "ftp://s3.example", "https://", "http:///photos", "no address"})
    void namesABucketsEndpointThatIsNone(String endpoint) {
        settings.putAll(Map.of(
                "sigap.photos.store", "s3",
                "sigap.photos.s3.bucket", "photos",
                "sigap.photos.s3.access-key", "key",
                "sigap.photos.s3.secret-key", "secret",
                "sigap.photos.s3.endpoint", endpoint));
        assertMissing("sigap.photos.s3.endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gcs", "S 3", "folder,s3"})
    void namesAStoreThatThereIsNot(String store) {
        settings.put("sigap.photos.store", store);
        assertMissing("sigap.photos.store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "c2hvcnQ=", "not Base64, though it is long enough to be a key", "${NOT_SET}"})
    void refusesAKeyThatIsNone(String key) {
        settings.put("sigap.keys.v1", key);
        assertMissing("sigap.keys.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0s", "-60s", "never", "5s"})
    void refusesTokensWithoutABound(String age) {
        settings.put("sigap.identity.token-age", age);
        assertMissing("sigap.identity.token-age");
    }

    /** Whatever Quarkus takes for true. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "True", "1", "YES", "yes", "Y", "ON", "on", " true "})
    void forwardedAddressesNeedAProxyToBelieve(String on) {
        settings.put("quarkus.http.proxy.proxy-address-forwarding", on);
        assertMissing("quarkus.http.proxy.trusted-proxies");
        settings.put("quarkus.http.proxy.trusted-proxies", "10.0.0.0/8");
        assertMissing();
        settings.put("quarkus.http.proxy.allow-forwarded", on);
        assertMissing("quarkus.http.proxy.allow-forwarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "0", "no", "off"})
    void whatIsOffNeedsNothing(String off) {
        settings.put("quarkus.http.proxy.proxy-address-forwarding", off);
        settings.put("quarkus.http.proxy.allow-forwarded", off);
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "2", "256"})
    void theKeyInUseIsOneThatIsGiven(String version) {
        settings.put("sigap.key-in-use", version);
        assertMissing("sigap.key-in-use");
        settings.put("sigap.keys.v2", settings.get("sigap.keys.v1"));
        settings.put("sigap.key-in-use", "2");
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5"})
    void refusesANumberOfProxiesThatIsNone(String proxies) {
        settings.put("sigap.limits.proxies", proxies);
        assertMissing("sigap.limits.proxies");
        settings.put("sigap.limits.proxies", "2");
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://console.example,*",
                "https://*.example",
                "console.example",
                "https://console.example/",
                "https://console.example/app",
                "https://Console.example",
                "null",
                "https://a.example https://b.example"
            })
    void refusesOriginsThatAreNone(String origins) {
        settings.put("sigap.cors.origins", origins);
        assertMissing("sigap.cors.origins");
    }

    @Test
    void takesOriginsAndNotTheCorsOfQuarkus() {
        settings.put("sigap.cors.origins", "https://console.example, http://localhost:5173");
        assertMissing();
        settings.put("quarkus.http.cors.enabled", "true");
        assertMissing("quarkus.http.cors.enabled");
    }

    @Test
    void whatIsGivenAndWrongIsToldApartFromWhatIsMissing() {
        settings.remove("quarkus.oidc.token.audience");
        settings.put("sigap.keys.v1", "c2hvcnQ=");
        settings.put("sigap.photos.store", "gcs");
        settings.put("sigap.database", "embeded");
        String said = assertThrows(StartupFailure.class, () -> SettingsCheck.check(Starting.settings("prod", settings)))
                .getMessage();
        String missing = said.substring(said.indexOf("missing:"), said.indexOf("wrong:"));
        String wrong = said.substring(said.indexOf("wrong:"));
        assertTrue(missing.contains("* quarkus.oidc.token.audience ") && !missing.contains("sigap.keys.v1"), said);
        for (String part : List.of("* sigap.keys.v1 ", "» 5 byte", "* sigap.photos.store ", "» gcs", "» embeded")) {
            assertTrue(wrong.contains(part), said);
        }
        assertTrue(!said.contains("c2hvcnQ"), said);
    }

    /** As a person reads it: no gap where nothing is missing. */
    @Test
    void whatIsWrongAloneFollowsTheFirstLines() {
        settings.put("sigap.photos.store", "gcs");
        String said = assertThrows(StartupFailure.class, () -> SettingsCheck.check(Starting.settings("prod", settings)))
                .getMessage();
        assertTrue(said.contains("cannot start.\n\nPengaturan yang diisi"), said);
    }

    @Test
    void takesAnotherBound() {
        settings.put("sigap.identity.token-age", "5M");
        assertMissing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test"})
    void needsNothingInDevelopment(String profile) {
        assertEquals(List.of(), SettingsCheck.complaints(Starting.settings(profile, Map.of())));
    }

    private void assertMissing(String... names) {
        List<String> missing = SettingsCheck.complaints(Starting.settings("prod", settings)).stream()
                .map(Complaint::text)
                .toList();
        assertEquals(names.length, missing.size(), missing::toString);
        for (int i = 0; i < names.length; i++) {
            assertTrue(missing.get(i).startsWith("* " + names[i] + " "), missing.get(i));
        }
    }
}
