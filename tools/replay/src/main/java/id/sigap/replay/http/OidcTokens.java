package id.sigap.replay.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tokens from an OpenID Connect provider's token endpoint, one at a time for all senders. */
public final class OidcTokens implements Tokens {
    private final HttpClient http;
    private final Access.Oidc access;
    private @Nullable String token;

    OidcTokens(HttpClient http, Access.Oidc access) {
        this.http = http;
        this.access = access;
    }

    @Override
    public synchronized String current() throws NoTokenException, InterruptedException {
        if (token == null) {
            token = fetch();
        }
        return token;
    }

    /** Many senders report the same old token; only the first report may drop it. */
    @Override
    public synchronized void spoiled(String old) {
        if (old.equals(token)) {
            token = null;
        }
    }

    private String fetch() throws NoTokenException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(access.tokenUrl())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form(access.form())))
                .build();
        return token(answer(request));
    }

    private HttpResponse<String> answer(HttpRequest request) throws NoTokenException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NoTokenException(e.getClass().getSimpleName());
        }
    }

    /** The provider's answer is not repeated in the message: it may hold what must not be shown. */
    private static String token(HttpResponse<String> response) throws NoTokenException {
        Optional<String> found = response.statusCode() == 200
                ? Answer.text(Answer.of(response.body()).json(), "access_token")
                : Optional.empty();
        return found.orElseThrow(() -> new NoTokenException("HTTP " + response.statusCode()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
