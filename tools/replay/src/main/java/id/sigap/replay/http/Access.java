package id.sigap.replay.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the service is entered: with a token at hand, or with one to be got. */
public sealed interface Access {

    record Ready(String token) implements Access {
        @Override
        public String toString() {
            return "Ready[token hidden]";
        }
    }

    /** With a user it is the password grant, which only the provider of dev mode is meant to grant. */
    record Oidc(
            URI tokenUrl,
            String clientId,
            @Nullable String secret,
            @Nullable String user,
            String password) implements Access {

        Map<String, String> form() {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("grant_type", user == null ? "client_credentials" : "password");
            form.put("client_id", clientId);
            if (secret != null) {
                form.put("client_secret", secret);
            }
            if (user != null) {
                form.put("username", user);
                form.put("password", password);
            }
            return form;
        }

        @Override
        public String toString() {
            return "Oidc[secrets hidden]";
        }
    }
}
