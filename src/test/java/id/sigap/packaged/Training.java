package id.sigap.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the packaged application through what people do most, so that the JVM can write down what it needed: its AOT
 * cache. {@code Dockerfile.jvm} calls it, with the JVM and the files that the image will have; JDK 25 or newer.
 */
final class Training {

    /** As often as gives the JVM profiles worth keeping of what is called for every report. */
    private static final int ROUNDS = 200;

    private static final String SUBMIT =
            "mutation { ticketSubmit(input: { clientKey: \"training-%d\", categoryCode: \"trotoar\", description: \"Puing di trotoar.\","
                    + " place: { latitude: -6.1262, longitude: 106.7894, areaCode: \"31.72.01.1005\" } })"
                    + " { number pin userErrors { code path } ticket { status deadline { dueOn } } } }";
    private static final String TRACK =
            "{ ticket(number: \"%s\", pin: \"%s\") { status statusLabel { indonesian english } description steps { action at } } }";

    private final Sigap sigap;

    private Training(Sigap sigap) {
        this.sigap = sigap;
    }

    /**
     * Twice: on an embedded database first, which makes and fills it; then on that one as operators start theirs, by its address and
     * with nothing to migrate. The second start is the one that is written down.
     *
     * @param args where to run the application, and where the cache goes
     */
    public static void main(String... args) throws Exception {
        Path folder = Path.of(args[0]);
        Path cache = Path.of(args[1]);
        try (Sigap first = new Sigap(folder)) {
            first.start();
            Map<String, String> settings = new HashMap<>(onDatabaseOf(folder));
            settings.put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
            try (Sigap sigap = new Sigap(folder.resolve("trained"), settings)) {
                sigap.start();
                Training training = new Training(sigap);
                for (int i = 0; i < ROUNDS; i++) {
                    training.round(i);
                }
                training.photo();
            }
        }
        // Written when the application has ended.
        System.out.printf("%s: %d MB%n", cache, Files.size(cache) / 1_000_000);
    }

    private static Map<String, String> onDatabaseOf(Path folder) throws IOException {
        Path data = folder.resolve("database");
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
        return Map.of(
                "SIGAP_DATABASE_URL",
                "postgresql://127.0.0.1:" + port + "/sigap",
                "SIGAP_DATABASE_USERNAME",
                "sigap",
                "SIGAP_DATABASE_PASSWORD",
                Files.readString(data.resolve("sigap.pgpass")).strip().replaceFirst("^.*:", ""),
                "SIGAP_KEYS_V1",
                Files.readString(folder.resolve("sigap.key")).strip(),
                "SIGAP_PHOTOS_FOLDER",
                folder.resolve("photos").toString());
    }

    private void round(int i) throws IOException, InterruptedException {
        String receipt = graphql(SUBMIT.formatted(i));
        String answer = graphql(TRACK.formatted(value(receipt, "number"), value(receipt, "pin")));
        if (!value(answer, "status").equals("WAITING")) {
            throw new IOException("not what it must say: " + answer);
        }
    }

    /** A new one each time: they are believed for a minute. */
    private String citizen() {
        return sigap.issuer().token("warga", "citizen");
    }

    private void photo() throws IOException, InterruptedException {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        value(sigap.post("/photos", "image/png", citizen(), png), "id");
    }

    private String graphql(String document) throws IOException, InterruptedException {
        String body = "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}";
        return sigap.post("/graphql", "application/json", citizen(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String value(String json, String name) throws IOException {
        int start = json.indexOf('"' + name + "\":\"");
        if (start < 0) {
            throw new IOException("no " + name + ": " + json);
        }
        int value = start + name.length() + 4;
        return json.substring(value, json.indexOf('"', value));
    }
}
