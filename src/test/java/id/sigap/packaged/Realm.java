package id.sigap.packaged;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The realm as its clients use it. */
final class Realm {

    /** A client of the code grant, and where it lets people be sent back to. */
    record Site(String client, String redirect) {}

    static final Site APP = new Site("app", "id.sigap.app:/signed-in");
    static final Site CONSOLE = new Site("console", "http://localhost:8081/signed-in");

    private final Keycloak keycloak;

    Realm(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** The whole walk: open the page, sign in, come back with a code, redeem it. */
    Granted code(Site site, String user) {
        Pkce pkce = Pkce.fresh();
        return redeem(site, codeFor(site, user, pkce), pkce.verifier());
    }

    String codeFor(Site site, String user, Pkce pkce) {
        Browser browser = new Browser();
        var page = browser.open(page(request(site, pkce)));
        var answer = browser.signIn(page, user, keycloak.secret("password"));
        String code = Browser.returned(answer, site.redirect()).get("code");
        if (code == null) {
            throw new AssertionError("no code: " + answer.headers().map());
        }
        return code;
    }

    /** What a client asks the authorization endpoint for, to be left as it is or spoiled. */
    static Map<String, String> request(Site site, Pkce pkce) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", site.client());
        request.put("redirect_uri", site.redirect());
        request.put("response_type", "code");
        request.put("scope", "openid");
        request.put("state", "s");
        request.put("code_challenge", pkce.challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    URI page(Map<String, String> request) {
        return URI.create(keycloak.endpoint("auth") + "?" + Http.encode(request));
    }

    Granted redeem(Site site, String code, String verifier) {
        return grant(
                site.client(),
                "authorization_code",
                Map.of("code", code, "redirect_uri", site.redirect(), "code_verifier", verifier));
    }

    Granted password(String user) {
        return password("demo", user, keycloak.secret("password"));
    }

    Granted password(String client, String user, String password) {
        return grant(client, "password", Map.of("username", user, "password", password));
    }

    Granted clientCredentials(String client) {
        return grant(client, "client_credentials", Map.of());
    }

    Granted refresh(String client, Granted granted) {
        return grant(client, "refresh_token", Map.of("refresh_token", granted.token("refresh_token")));
    }

    Granted grant(String client, String type, Map<String, String> more) {
        Map<String, String> form = authenticated(client, more);
        form.put("grant_type", type);
        return Granted.of(Http.send(Http.form(keycloak.endpoint("token"), form)));
    }

    /** Ends a session, as "sign out" does. */
    void signOut(String client, Granted granted) {
        Map<String, String> form = authenticated(client, Map.of("refresh_token", granted.token("refresh_token")));
        int status = Http.send(Http.form(keycloak.endpoint("logout"), form)).statusCode();
        if (status != 204) {
            throw new AssertionError("not signed out: " + status);
        }
    }

    private Map<String, String> authenticated(String client, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("client_id", client);
        keycloak.secretOf(client).ifPresent(secret -> form.put("client_secret", secret));
        return form;
    }
}
