package id.sigap.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets given as docs/operations.md says, in a file, stand in no command line, environment, log, health answer or metric,
 * whether all goes well or not. A process of its own: {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.O3)
class SecretsIT {

    private static final String KEY = "UmFoYXNpYS1rdW5jaS1pbmR1ay15YW5nLXVuaWstMTcwOCE=";
    private static final String OWNER = "Rahasia-pemilik-1708";
    private static final String SERVICE = "Rahasia-layanan-1708";
    private static final String BUCKET = "Rahasia-ember-1708";
    private static final List<String> SECRETS = List.of(KEY, "Rahasia-kunci-induk", OWNER, SERVICE, BUCKET);

    private static final Pattern PORT = Pattern.compile("QUARKUS_MANAGEMENT_PORT=([0-9]+)");

    /** Private keys, and master keys with a value, in whatever is handed out. */
    private static final Pattern KEPT_SECRET = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY|(?i:sigap[._]keys[._]v[0-9]+)[\"']?[=:]\\s*[\"']?[A-Za-z0-9+/]{43}=");

    @TempDir
    Path folder;

    @Test
    void noSecretIsToldAnywhere() throws Exception {
        Map<String, String> looked = new TreeMap<>();
        try (ForeignServer server = new ForeignServer(folder)) {
            server.administer(
                    "create role sigap_owner login password '" + OWNER + "'",
                    "create role sigap login password '" + SERVICE + "'",
                    "create database sigap owner sigap_owner");
            try (Sigap sigap = new Sigap(folder.resolve("right"), settings(server, SERVICE))) {
                sigap.start();
                assertTrue(sigap.post("{\"query\":\"{ viewer { roles } }\"}").contains("data"));
                sigap.post("{\"query\":\"{ " + SERVICE);
                ProcessHandle process = java(sigap);
                String environment = read("/proc/" + process.pid() + "/environ");
                looked.put("environment", environment);
                looked.put("command line", read("/proc/" + process.pid() + "/cmdline"));
                String port = first(PORT, environment);
                for (String page : List.of("health", "health/ready", "metrics", "info", "openapi")) {
                    looked.put(page, get("http://localhost:" + port + "/q/" + page));
                }
                // What an operator asks a JVM for that seems to hang.
                new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                looked.put("verify-audit", sigap.run("verify-audit") + sigap.run("who-read", "nothing"));
                looked.put("log", sigap.log());
                looked.put("log of commands", Files.readString(folder.resolve("right/command.log")));
            }
            Sigap wrong = new Sigap(folder.resolve("wrong"), settings(server, SERVICE + "-salah"));
            assertThrows(AssertionError.class, wrong::start);
            wrong.issuer().close();
            looked.put("log of a start that fails", wrong.log());
        }
        assertTrue(looked.get("metrics").contains("jvm_"), "or nothing was looked at");
        assertTrue(looked.get("log").contains("Full thread dump"), "or nothing was looked at");
        looked.forEach((place, text) ->
                SECRETS.forEach(secret -> assertTrue(!text.contains(secret), () -> secret + " stands in: " + place)));
    }

    /** Nor is one kept with the sources. Tests have keys of their own, which open nothing. */
    @Test
    void noSecretStandsInWhatIsHandedOut() throws Exception {
        List<String> found = new ArrayList<>();
        for (String place : List.of("src/main", "deploy", "docs", "scripts", "bench", ".github", ".ci", "README.md")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (KEPT_SECRET.matcher(Files.readString(file, ISO_8859_1)).find()) {
                        found.add(file.toString());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
        assertTrue(KEPT_SECRET.matcher("SIGAP_KEYS_V1=" + KEY.substring(4)).find());
    }

    private Map<String, String> settings(ForeignServer server, String password) throws Exception {
        Path secrets = Files.writeString(
                folder.resolve(UUID.randomUUID() + ".properties"),
                "sigap.keys.v1=" + KEY + "\nsigap.database.password=" + password + "\nsigap.database.owner.password="
                        + OWNER + "\nsigap.photos.s3.secret-key=" + BUCKET + "\n");
        return new HashMap<>(Map.of(
                "QUARKUS_CONFIG_LOCATIONS", secrets.toString(),
                "SIGAP_DATABASE_URL", server.url("sigap"),
                "SIGAP_DATABASE_USERNAME", "sigap",
                "SIGAP_DATABASE_OWNER_USERNAME", "sigap_owner",
                "SIGAP_PHOTOS_FOLDER",
                        Files.createDirectories(folder.resolve("photos")).toString()));
    }

    private static ProcessHandle java(Sigap sigap) throws Exception {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (read("/proc/" + child.pid() + "/environ").contains("QUARKUS_HTTP_PORT=" + sigap.port())) {
                return child;
            }
        }
        throw new AssertionError("no process of that port");
    }

    private static String read(String file) throws Exception {
        return Files.readString(Path.of(file), ISO_8859_1);
    }

    private static String get(String url) {
        return Http.send(HttpRequest.newBuilder(URI.create(url))).body();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), pattern.pattern());
        return found.group(1);
    }
}
