package id.sigap.replay.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service with a database of its own, as a process that can be killed and started again. */
final class Service implements AutoCloseable {
    private static final Path JAR = Path.of("..", "..", "target", "quarkus-app", "quarkus-run.jar");
    private static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path folder;
    private final Provider provider;
    private final int port;
    private final int management;
    private Process process;

    Service(Path folder, Provider provider) throws IOException {
        if (!Files.exists(JAR)) {
            throw new AssertionError("The service is not packaged: run ./mvnw package in the project's folder first.");
        }
        this.folder = folder;
        this.provider = provider;
        this.port = freePort();
        this.management = freePort();
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        process = Java.start(
                folder, "sigap.log", settings(), "-jar", JAR.toAbsolutePath().toString());
        for (int i = 0; i < 1_500 && process.isAlive(); i++) {
            if (isReady()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("it does not get ready: " + Files.readString(folder.resolve("sigap.log")));
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("SIGAP_DATABASE", "embedded"),
                Map.entry("SIGAP_DATABASE_DIRECTORY", folder.resolve("database").toString()),
                // Unpacked once for all tests.
                Map.entry("SIGAP_DATABASE_BINARIES", BINARIES.toString()),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(management)),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", provider.url()),
                Map.entry("QUARKUS_OIDC_TOKEN_AUDIENCE", Provider.AUDIENCE),
                // Whoever counts reports may ask as often as it takes.
                Map.entry("SIGAP_LIMITS_STAFF_LOOKUP_PER_KEY", "0"),
                Map.entry("SIGAP_LIMITS_SUBMIT_PER_KEY", "0"));
    }

    private boolean isReady() throws InterruptedException {
        URI ready = URI.create("http://localhost:" + management + "/q/health/ready");
        try {
            HttpRequest request = HttpRequest.newBuilder(ready).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** What kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                kill();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
