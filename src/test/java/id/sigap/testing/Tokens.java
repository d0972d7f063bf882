package id.sigap.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real tokens, signed by the test's own OpenID Connect provider. Users are named in demo-users.properties. */
public final class Tokens {

    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();
    private static volatile UnaryOperator<String> source = Tokens::cached;

    private Tokens() {}

    public static String of(String user) {
        return source.apply(user);
    }

    /** From now on, and for every test in this process, a user's token comes from another provider. */
    public static void comeFrom(UnaryOperator<String> other) {
        source = other;
    }

    private static String cached(String user) {
        return CACHE.computeIfAbsent(provider() + "|" + user, key -> fetch(user));
    }

    private static String provider() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    private static String fetch(String user) {
        String form = "grant_type=password&client_id="
                + ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.oidc.client-id", String.class)
                        .orElse("quarkus-app")
                + "&client_secret=secret&username=" + user + "&password=x";
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return new JsonObject(response.body()).getString("access_token");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
