package id.sigap.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartupConfigTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "sigap.database.url,              postgresql://db:5432/city?sslmode=require",
        "sigap.database.url,              postgres://db:5432/city?sslmode=require",
        "quarkus.datasource.reactive.url, postgresql://db:5432/city?sslmode=require",
        "quarkus.datasource.jdbc.url,     jdbc:postgresql://db:5432/city?sslmode=require"
    })
    void derivesBothUrlsFromOne(String property, String url) {
        SmallRyeConfig config = Starting.in("dev", Map.of(property, url));
        assertEquals("postgresql://db:5432/city?sslmode=require", value(config, Settings.REACTIVE_URL));
        assertEquals("jdbc:postgresql://db:5432/city?sslmode=require", value(config, Settings.JDBC_URL));
    }

    @Test
    void startsNothingWhereAUrlIsSet() {
        Path data = folder.resolve("database");
        SmallRyeConfig config = Starting.in(
                "dev",
                Map.of("sigap.database.url", "postgresql://db/city", "sigap.database.directory", data.toString()));
        assertTrue(config.getOptionalValue(Settings.MASTER_KEY, String.class).isEmpty());
        assertFalse(Files.exists(data));
    }

    @Test
    void takesUserAndPasswordFromTheirSettingsOrFromTheUrl() {
        SmallRyeConfig fromUrl = Starting.in("dev", Map.of("sigap.database.url", "postgresql://me:p%40s+s@db/city"));
        assertEquals("me", value(fromUrl, Settings.USERNAME));
        assertEquals("p@s+s", value(fromUrl, Settings.PASSWORD));
        assertEquals("jdbc:postgresql://db/city", value(fromUrl, Settings.JDBC_URL));

        SmallRyeConfig fromSettings = Starting.in(
                "dev",
                Map.of(
                        "sigap.database.url", "postgresql://db/city",
                        "sigap.database.username", "me",
                        "sigap.database.password", "secret"));
        assertEquals("me", value(fromSettings, Settings.USERNAME));
        assertEquals("secret", value(fromSettings, Settings.PASSWORD));
    }

    @Test
    void leavesAnExplicitSettingOfQuarkusInForce() {
        SmallRyeConfig config = Starting.in(
                "dev",
                Map.of(
                        "sigap.database.url", "postgresql://db/city",
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://migrations/city"));
        assertEquals("jdbc:postgresql://migrations/city", value(config, Settings.JDBC_URL));
        assertEquals("postgresql://db/city", value(config, Settings.REACTIVE_URL));
    }

    @Test
    void readsFurtherFilesToo() throws IOException {
        Path file = Files.writeString(folder.resolve("more.properties"), "sigap.database.url=postgresql://db/city");
        System.setProperty("quarkus.config.locations", file.toString());
        try {
            SmallRyeConfig config =
                    Starting.in("dev", LaunchMode.TEST, Map.of("quarkus.config.locations", file.toString()));
            assertEquals("jdbc:postgresql://db/city", value(config, Settings.JDBC_URL));
        } finally {
            System.clearProperty("quarkus.config.locations");
        }
    }

    @Test
    void saysWhatAUrlLooksLikeWithoutRepeatingIt() {
        StartupFailure failure = assertThrows(
                StartupFailure.class, () -> Starting.in("dev", Map.of("sigap.database.url", "mysql://me:secret@db")));
        assertTrue(failure.getMessage().contains("postgresql://host:port/name"));
        assertFalse(failure.getMessage().contains("secret"));
    }

    /** The driver that serves would take them in turn, primary or not. */
    @Test
    void saysThatOneHostIsNamed() {
        StartupFailure failure = assertThrows(
                StartupFailure.class,
                () -> Starting.in("dev", Map.of("sigap.database.url", "postgresql://me:secret@db1,db2/city")));
        assertTrue(failure.getMessage().contains("names one host"), failure.getMessage());
        assertFalse(failure.getMessage().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "prod"})
    void givesNothingWhileNoApplicationIsStarting(String profile) {
        SmallRyeConfig config = Starting.notYet(
                profile,
                Map.of(
                        "sigap.database",
                        "embedded",
                        "sigap.database.directory",
                        folder.resolve("database").toString()));
        assertTrue(config.getOptionalValue(Settings.JDBC_URL, String.class).isEmpty());
        assertTrue(config.getOptionalValue(Settings.MASTER_KEY, String.class).isEmpty());
        assertFalse(Files.exists(folder.resolve("database")));
    }

    private static String value(SmallRyeConfig config, String name) {
        return config.getValue(name, String.class);
    }
}
