package id.sigap.replay.http;

import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds the officers' accounts: those of a file, else in dev mode its demo users, else none. */
public final class AccountsFinder {
    private final Map<String, String> environment;

    AccountsFinder(Map<String, String> environment) {
        this.environment = environment;
    }

    public Optional<Accounts> find(Options options, boolean devMode) throws IOException {
        Optional<String> file = options.text("accounts");
        if (options.names("submit-only") || (file.isEmpty() && !devMode)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = file.isPresent() ? open(Path.of(file.get())) : devAccounts()) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the accounts are no properties file: " + e.getMessage());
        }
        return Optional.of(new Accounts(properties));
    }

    /**
     * How one of them signs in.
     *
     * @param channel where the channel gets its tokens, and the officers too unless they say otherwise
     */
    public Access.Oidc access(Accounts accounts, Access channel, String user) {
        Access.@Nullable Oidc same = channel instanceof Access.Oidc oidc ? oidc : null;
        URI url = accounts.text("token-url").map(Options::uri).orElse(same == null ? null : same.tokenUrl());
        String client = accounts.text("client-id").orElse(same == null ? null : same.clientId());
        if (url == null || client == null) {
            throw new UsageException("the accounts need a token-url and a client-id: the channel has a token only");
        }
        String secret = environment.getOrDefault("SIGAP_REPLAY_STAFF_SECRET", same == null ? null : same.secret());
        String password = accounts.password(user);
        return new Access.Oidc(
                url,
                client,
                secret,
                user,
                password == null ? environment.getOrDefault("SIGAP_REPLAY_PASSWORD", user) : password);
    }

    private static Reader devAccounts() {
        InputStream file = AccountsFinder.class.getResourceAsStream("/dev-accounts.properties");
        return new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }

    private static Reader open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException("cannot read " + file);
        }
        return Files.newBufferedReader(file);
    }
}
