package id.sigap.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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
                    + " { number pin userErrors { code field } ticket { status deadline { dueOn } } } }";
    private static final String TRACK =
            "{ ticket(number: \"%s\", pin: \"%s\") { status statusLabel { id en } description steps { action at } } }";

    private final Sigap sigap;

    private Training(Sigap sigap) {
        this.sigap = sigap;
    }

    /** @param args where to run the application, and where the cache goes */
    public static void main(String... args) throws Exception {
        Path cache = Path.of(args[1]);
        try (Sigap sigap = new Sigap(Path.of(args[0]), Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache))) {
            sigap.start();
            Training training = new Training(sigap);
            for (int i = 0; i < ROUNDS; i++) {
                training.round(i);
            }
            training.photo();
        }
        // Written when the application has ended.
        System.out.printf("%s: %d MB%n", cache, Files.size(cache) / 1_000_000);
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
