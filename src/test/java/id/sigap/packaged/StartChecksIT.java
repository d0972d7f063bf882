package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.startup.ForeignServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator gets wrong in the first hour is said in a few lines, by the setting to change, and nothing starts. */
class StartChecksIT {

    private static final String JAR = System.getProperty("sigap.jar", "target/quarkus-app/quarkus-run.jar");
    private static final String SECRET = "cGFzdGVk";

    @TempDir
    static Path folder;

    private static ForeignServer server;

    @BeforeAll
    static void startTheServer() throws Exception {
        server = new ForeignServer(folder);
        server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
    }

    @AfterAll
    static void stopTheServer() throws Exception {
        server.close();
    }

    @Test
    void whatIsNoCommandStartsNothing() throws Exception {
        assertSaid(run(good(), "--help"), 0, "verify-audit", "audit-roots", "-Dsigap.database.url=");
        assertSaid(
                run(good(), "verify-adit"), 2, "Perintah tidak dikenal: verify-adit", "Unknown command: verify-adit");
        Ended pasted = run(good(), "sigap.keys.v1=" + SECRET);
        assertSaid(pasted, 2, "java -Dsigap.keys.v1=… -jar", "is not read from arguments");
        assertFalse(pasted.said.contains(SECRET), pasted.said);
    }

    @Test
    void aWrongDatabaseIsToldByWhatIsWrongWithIt() throws Exception {
        assertSaid(
                run(with("SIGAP_DATABASE_PASSWORD", "salah-sandi")),
                1,
                "* sigap.database.password (SIGAP_DATABASE_PASSWORD)",
                "refuses this user or password");
        assertSaid(
                run(with("SIGAP_DATABASE_URL", server.url("desa"))),
                1,
                "* sigap.database.url",
                "no database of this name",
                "\"desa\"");
        assertSaid(
                run(with("SIGAP_DATABASE_URL", "postgresql://127.0.0.1:" + Sigap.freePort() + "/kota")),
                1,
                "* sigap.database.url",
                "No PostgreSQL answers at 127.0.0.1:");
        assertSaid(
                run(with("SIGAP_DATABASE_URL", "postgresql://tidak-ada.invalid/kota")),
                1,
                "* sigap.database.url",
                "host name is not known: tidak-ada.invalid");
        Map<String, String> owner = with("SIGAP_DATABASE_OWNER_USERNAME", "pemilik");
        owner.put("SIGAP_DATABASE_OWNER_PASSWORD", "salah-sandi");
        assertSaid(run(owner), 1, "* sigap.database.owner.password");
        // A command needs it too, and has an exit code of its own for what could not be done.
        assertSaid(run(with("SIGAP_DATABASE_PASSWORD", "salah-sandi"), "verify-audit"), 3, "* sigap.database.password");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsFoundBeforeTheFirstPhoto() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "x");
        assertSaid(
                run(with("SIGAP_PHOTOS_FOLDER", file.resolve("photos").toString())),
                1,
                "* sigap.photos.folder (SIGAP_PHOTOS_FOLDER)",
                "cannot write to this folder: " + file);
    }

    @Test
    void whatIsGivenAndWrongIsNotCalledMissing() throws Exception {
        Map<String, String> settings = with("SIGAP_KEYS_V1", SECRET);
        settings.put("SIGAP_PHOTOS_STORE", "gcs");
        settings.put("SIGAP_CORS_ORIGINS", "*");
        Ended ended = run(settings);
        assertSaid(
                ended,
                1,
                "Settings that are given, and wrong:",
                "* sigap.keys.v1",
                "» 6 byte",
                "» gcs",
                "* sigap.cors.origins",
                "each page on the internet");
        assertFalse(ended.said.contains("missing") || ended.said.contains(SECRET), ended.said);
    }

    private static Map<String, String> good() {
        return new HashMap<>(Map.of(
                "SIGAP_DATABASE_URL", server.url("kota"),
                "SIGAP_DATABASE_USERNAME", "kota",
                "SIGAP_DATABASE_PASSWORD", "rahasia-kota",
                "SIGAP_KEYS_V1", "S3VuY2kgaW5kdWsgdW50dWsgdWppLCBidWthbiByYWhhc2lhLg==",
                "SIGAP_PHOTOS_FOLDER", folder.resolve("photos").toString(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1/realms/sigap",
                "QUARKUS_OIDC_TOKEN_AUDIENCE", "sigap"));
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> settings = good();
        settings.put(variable, value);
        return settings;
    }

    private record Ended(int code, String said) {}

    /** A few lines for people: no trace, no line of JSON. */
    private static void assertSaid(Ended ended, int code, String... parts) {
        assertEquals(code, ended.code, ended.said);
        for (String part : parts) {
            assertTrue(ended.said.contains(part), part + " is not in: " + ended.said);
        }
        assertTrue(ended.said.lines().count() <= 30, ended.said);
        assertFalse(ended.said.contains("\tat ") || ended.said.contains("{\"timestamp"), ended.said);
        assertFalse(ended.said.contains("rahasia-kota") || ended.said.contains("salah-sandi"), ended.said);
    }

    private static Ended run(Map<String, String> settings, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
