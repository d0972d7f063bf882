package id.sigap.replay.http;

import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds the access: options first, then a token of the environment, then what dev mode left behind. */
public final class AccessFinder {
    public static final Path DEV_FILE = Path.of(".sigap", "dev.properties");
    private static final String DEV_USER = "lapor1708";

    private final Map<String, String> environment;
    private final Path devFile;

    public AccessFinder(Map<String, String> environment, Path devFile) {
        this.environment = environment;
        this.devFile = devFile;
    }

    /** Those who act on what the channel submits. */
    public AccountsFinder accounts() {
        return new AccountsFinder(environment);
    }

    /** Whether the access is the one that dev mode left. */
    public boolean isDevMode(Options options) {
        return !isNamed(options) && environment.getOrDefault("SIGAP_TOKEN", "").isBlank();
    }

    private static boolean isNamed(Options options) {
        return options.names("token-url", "client-id", "client-secret", "user");
    }

    public Access find(Options options) throws IOException {
        if (isNamed(options)) {
            return fromOptions(options);
        }
        String token = environment.get("SIGAP_TOKEN");
        if (token != null && !token.isBlank()) {
            return new Access.Ready(token.strip());
        }
        if (Files.exists(devFile)) {
            return fromDevFile();
        }
        throw new UsageException("no way in: set SIGAP_TOKEN, or give --token-url and --client-id with"
                + " SIGAP_REPLAY_SECRET, or start dev mode here, which leaves " + DEV_FILE);
    }

    private Access fromOptions(Options options) {
        String secret = options.text("client-secret").orElse(environment.get("SIGAP_REPLAY_SECRET"));
        return oidc(
                options.text("token-url").orElseThrow(() -> new UsageException("--token-url is missing")),
                options.text("client-id").orElseThrow(() -> new UsageException("--client-id is missing")),
                secret,
                options.text("user").orElse(null));
    }

    private Access fromDevFile() throws IOException {
        Properties dev = new Properties();
        try (Reader in = Files.newBufferedReader(devFile)) {
            dev.load(in);
        }
        String url = dev.getProperty("token-url");
        String client = dev.getProperty("client-id");
        if (url == null || client == null) {
            throw new UsageException(devFile + " has no token-url or no client-id");
        }
        return oidc(url, client, dev.getProperty("client-secret"), dev.getProperty("user.channel", DEV_USER));
    }

    /** The demo users of dev mode have their own name as password. */
    private Access oidc(String url, String client, @Nullable String secret, @Nullable String user) {
        String password = environment.getOrDefault("SIGAP_REPLAY_PASSWORD", user == null ? "" : user);
        return new Access.Oidc(Options.uri(url), client, secret, user, password);
    }
}
