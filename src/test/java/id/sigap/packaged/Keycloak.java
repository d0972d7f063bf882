package id.sigap.packaged;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A real Keycloak with the project's realm and the demo users, by the script with which people start it. */
final class Keycloak implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "keycloak");

    private final Process process;
    private final Path log;
    private final Properties left = new Properties();

    Keycloak() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        int port = Sigap.freePort();
        log = FOLDER.resolve("script-" + port + ".log");
        Path properties = FOLDER.resolve(port + ".properties");
        process = new ProcessBuilder(
                        "scripts/keycloak", "--port", Integer.toString(port), "--properties", properties.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitReady(properties);
        try (Reader reader = Files.newBufferedReader(properties)) {
            left.load(reader);
        }
    }

    /** The script gives up by itself; its file comes last, and whole. */
    private void awaitReady(Path properties) throws IOException, InterruptedException {
        while (!Files.exists(properties)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(Files.readString(log));
            }
        }
    }

    /** The realm's address, which its tokens carry. */
    String issuer() {
        return secret("issuer");
    }

    /** An endpoint of the realm's OpenID Connect. */
    URI endpoint(String name) {
        return URI.create(issuer() + "/protocol/openid-connect/" + name);
    }

    /** {@code password} is that of all demo users, {@code admin} that of Keycloak's administrator. */
    String secret(String name) {
        return secretOf(name).orElseThrow(() -> new AssertionError("the script left no " + name));
    }

    /** The secret of a client; a public client has none. */
    Optional<String> secretOf(String client) {
        return Optional.ofNullable(left.getProperty(client)).filter(value -> !value.isBlank());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
