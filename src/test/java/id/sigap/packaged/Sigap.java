package id.sigap.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The packaged application, with an embedded database unless a URL is among its settings, as a process that can be killed. */
final class Sigap implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The application as Maven leaves it, or where an image has it. */
    private static final String JAR = System.getProperty("sigap.jar", "target/quarkus-app/quarkus-run.jar");

    /** Whoever makes an image trains the JVM by what it has to do there, and nothing else. */
    private static final boolean IN_IMAGE = System.getProperty("sigap.jar") != null;

    /**
     * For tests, whose processes live for seconds: no time for the best code. They also have PostgreSQL's programs as the tests
     * before have unpacked them.
     */
    static final String HASTE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** On a busy machine a second is nothing: whoever has to wait for a seat waits. */
    private static final Map<String, String> PATIENCE = Map.of(
            "SIGAP_LANES_CITIZENS_PATIENCE", "60S",
            "SIGAP_LANES_OFFICERS_PATIENCE", "60S",
            "SIGAP_LANES_CITIZENS_QUEUE", "10000",
            "SIGAP_LANES_OFFICERS_QUEUE", "10000");

    private final Path folder;
    private final int port = freePort();
    private final int management = freePort();
    private final Issuer issuer;
    private final Map<String, String> more;
    private Process process;

    Sigap(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** With more settings. Two in one folder share its embedded database. */
    Sigap(Path folder, Map<String, String> more) throws IOException {
        this(folder, more, new Issuer(0));
    }

    /** @param issuer closed with it */
    Sigap(Path folder, Map<String, String> more, Issuer issuer) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.more = new HashMap<>(more);
        this.issuer = issuer;
        if (!IN_IMAGE) {
            this.more.putIfAbsent("SIGAP_DATABASE_BINARIES", "target/postgres");
            this.more.computeIfAbsent("JDK_JAVA_OPTIONS", none -> HASTE + ClassArchive.option(Path.of(JAR)));
        }
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        begin();
        awaitReady();
    }

    void awaitReady() throws InterruptedException {
        await("it does not get ready", () -> ready() == 200);
    }

    /** Starts it and waits until it answers, ready or not. */
    void startUnready() throws IOException, InterruptedException {
        begin();
        await("it does not answer", () -> health("/q/health/live").statusCode() == 200);
    }

    /** Starts it and waits for nothing. */
    void begin() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR);
        builder.environment().putAll(settings());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("sigap.log").toFile()));
        process = builder.start();
    }

    /** Runs a command beside the service, or after it: exit code, then what it printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(settings());
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve("command.log").toFile()));
        Process command = builder.start();
        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return command.waitFor() + "\n" + printed;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_SHUTDOWN_DELAY",
                "0",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(management),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                issuer.url(),
                "QUARKUS_OIDC_TOKEN_AUDIENCE",
                Issuer.AUDIENCE,
                "SIGAP_LIMITS_ANONYMOUS_REQUEST_PER_KEY",
                "0",
                "SIGAP_LIMITS_LOOKUP_PER_KEY",
                "0",
                "SIGAP_LIMITS_STAFF_LOOKUP_PER_KEY",
                "0",
                "SIGAP_LIMITS_SUBMIT_PER_KEY",
                "0",
                "SIGAP_LIMITS_CITIZEN_SUBMIT_PER_KEY",
                "0"));
        settings.putAll(PATIENCE);
        if (!more.containsKey("SIGAP_DATABASE_URL")) {
            settings.put("SIGAP_DATABASE", "embedded");
            settings.put("SIGAP_DATABASE_DIRECTORY", folder.resolve("database").toString());
        }
        settings.putAll(more);
        return settings;
    }

    private void await(String otherwise, Callable<Boolean> condition) throws InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            if (!process.isAlive()) {
                throw new AssertionError("it has ended: " + log());
            }
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                // Not listening yet.
            }
            Thread.sleep(200);
        }
        throw new AssertionError(otherwise + ": " + log());
    }

    /** What the management port says, once it has that status. */
    String awaitHealth(String path, int status) throws InterruptedException {
        for (int i = 0; i < 1_500; i++) {
            try {
                HttpResponse<String> health = health(path);
                if (health.statusCode() == status) {
                    return health.body();
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Thread.sleep(200);
        }
        throw new AssertionError(path + " does not become " + status + ": " + log());
    }

    HttpResponse<String> health(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + management + path);
        // Whoever asks in a loop asks again.
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Of a process that has ended. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What an operator's stop does: SIGTERM. Gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** SIGTERM alone: what then happens is looked at meanwhile. */
    void terminate() {
        process.destroy();
    }

    /**
     * What the log has of level ERROR. Without one thing that Vert.x says of itself: a wait for a connection that was too long ends
     * twice, once by its own timer.
     */
    List<String> errors() {
        return log().lines()
                .filter(line -> line.contains("\"level\":\"ERROR\"") && !line.contains("Result is already complete"))
                .toList();
    }

    /** What the readiness probe is told; 0 if nobody is there to tell it. */
    int ready() throws InterruptedException {
        try {
            return health("/q/health/ready").statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Straight into its database, as who owns the tables. */
    Connection database() throws IOException, SQLException {
        return database("sigap");
    }

    Connection database(String user) throws IOException, SQLException {
        Path data = folder.resolve("database");
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
        String password = Files.readString(data.resolve("sigap.pgpass")).strip().replaceFirst("^.*:", "");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/sigap", user, password);
    }

    /** kill -9 for the database server too, which the application leaves behind; gone when the system has buried it. */
    void killDatabase() throws IOException {
        List<String> pidFile = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"));
        ProcessHandle.of(Long.parseLong(pidFile.get(0).strip())).ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    Issuer issuer() {
        return issuer;
    }

    /** Sends what a signed-in person sends, by their token. */
    String post(String path, String type, String token, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    String post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The status of an address on the public port. */
    String status(String path) throws IOException, InterruptedException {
        return Integer.toString(get(port, path).statusCode());
    }

    /** The same on the operators' port. */
    String managementStatus(String path) throws IOException, InterruptedException {
        return Integer.toString(get(management, path).statusCode());
    }

    String metrics() throws IOException, InterruptedException {
        return get(management, "/q/metrics").body();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String log() {
        try {
            return Files.readString(folder.resolve("sigap.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operator does. Ends only when the process has: it may have something to write yet. */
    @Override
    public void close() throws InterruptedException {
        issuer.close();
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            kill();
        }
    }

    /** Where it answers. */
    int port() {
        return port;
    }

    int managementPort() {
        return management;
    }

    long processId() {
        return process.pid();
    }

    String url() {
        return "http://localhost:" + port;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
