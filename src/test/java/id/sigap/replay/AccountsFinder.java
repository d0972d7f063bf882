package id.sigap.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds the officers' accounts: those of a file, else in dev mode its demo users, else none. */
final class AccountsFinder {
    private final Map<String, String> environment;

    AccountsFinder(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<Accounts> find(Options options, boolean devMode) throws IOException {
        Optional<String> file = options.text("accounts");
        if (options.names("submit-only") || file.isEmpty() && !devMode) {
            return Optional.empty();
        }
        String text = file.isPresent() ? read(Path.of(file.get())) : MappingFiles.resource("dev-accounts.properties");
        Properties properties = new Properties();
        try (Reader in = new StringReader(text)) {
            properties.load(in);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the accounts are no properties file: " + e.getMessage());
        }
        return Optional.of(new Accounts(properties));
    }

    /** @param channel where the channel gets its tokens, and the officers too unless they say otherwise */
    Access.Oidc access(Accounts accounts, Access channel, String user) {
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

    private static String read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException("cannot read " + file);
        }
        return Files.readString(file);
    }
}
