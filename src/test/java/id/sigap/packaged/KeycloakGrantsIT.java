package id.sigap.packaged;

import static id.sigap.packaged.Realm.APP;
import static id.sigap.packaged.Realm.CONSOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.packaged.Realm.Site;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.vertx.core.json.JsonArray;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the realm itself refuses, so that no such token comes to Sigap at all. */
@InCity
@Shows(Promise.C17)
class KeycloakGrantsIT {

    private static final String USER = "loket";

    private final City city;
    private final Realm realm;

    KeycloakGrantsIT(City city) {
        this.city = city;
        this.realm = city.realm;
    }

    @Test
    void aCodeIsNotGivenWithoutPkce() {
        for (Site site : List.of(APP, CONSOLE)) {
            Pkce pkce = Pkce.fresh();
            Map<String, String> without = Realm.request(site, pkce);
            without.keySet().removeIf(name -> name.startsWith("code_challenge"));
            assertEquals("invalid_request", error(site, without), site.client());

            Map<String, String> plain = Realm.request(site, pkce);
            plain.put("code_challenge", pkce.verifier());
            plain.put("code_challenge_method", "plain");
            assertEquals("invalid_request", error(site, plain), site.client());
        }
    }

    @Test
    void aCodeIsRedeemedOnceAndByWhoAskedForItOnly() {
        Pkce pkce = Pkce.fresh();
        String stolen = realm.codeFor(CONSOLE, USER, pkce);
        assertEquals(
                "invalid_grant",
                realm.redeem(CONSOLE, stolen, Pkce.fresh().verifier()).error());

        String code = realm.codeFor(CONSOLE, USER, pkce);
        realm.redeem(CONSOLE, code, pkce.verifier()).access();
        assertEquals(
                "invalid_grant", realm.redeem(CONSOLE, code, pkce.verifier()).error());
    }

    @Test
    void theConsoleNeedsItsSecret() {
        Pkce pkce = Pkce.fresh();
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "client_id", CONSOLE.client(),
                "code", realm.codeFor(CONSOLE, USER, pkce),
                "redirect_uri", CONSOLE.redirect(),
                "code_verifier", pkce.verifier());

        Granted answer = Granted.of(Http.send(Http.form(city.keycloak.endpoint("token"), form)));

        assertEquals("unauthorized_client", answer.error());
    }

    @Test
    void nobodyIsSentAnywhereElse() {
        for (String elsewhere : List.of(
                "http://localhost:8081/signed-in/../elsewhere",
                "http://localhost:8081/signed-in?x",
                "http://localhost:8082/signed-in",
                "https://evil.example/signed-in")) {
            Map<String, String> request = Realm.request(CONSOLE, Pkce.fresh());
            request.put("redirect_uri", elsewhere);

            HttpResponse<String> answer = new Browser().open(realm.page(request));

            assertEquals(400, answer.statusCode(), elsewhere);
            assertEquals(Optional.empty(), answer.headers().firstValue("Location"), elsewhere);
        }
    }

    @Test
    void aTokenIsNotGivenInARedirect() {
        for (Site site : List.of(APP, CONSOLE)) {
            Map<String, String> request = Realm.request(site, Pkce.fresh());
            request.put("response_type", "token");
            request.put("nonce", "n");
            assertEquals("unauthorized_client", error(site, request), site.client());
        }
    }

    /** Whatever clients the realm has, also those that Keycloak adds by itself. */
    @Test
    void noClientButTheDemoTakesAPassword() {
        JsonArray clients = city.administrator.clients();
        assertTrue(clients.size() > 8, clients.encode());
        for (int i = 0; i < clients.size(); i++) {
            String client = clients.getJsonObject(i).getString("clientId");
            if (!client.equals("demo")) {
                Granted answer = realm.password(client, USER, city.keycloak.secret("password"));
                assertTrue(
                        List.of("unauthorized_client", "invalid_client").contains(answer.error()),
                        client + ": " + answer.body().encode());
            }
        }
    }

    @Test
    void aRefreshTokenWorksOnceAndUsedAgainEndsTheSession() {
        Granted first = realm.code(CONSOLE, USER);
        Granted second = realm.refresh("console", first);
        second.access();

        assertEquals("invalid_grant", realm.refresh("console", first).error());
        assertEquals("invalid_grant", realm.refresh("console", second).error());
    }

    @Test
    void guessingAPasswordShutsTheDoorForAWhile() {
        String user = "lurah-pejagalan";
        realm.password(user).access();
        for (int i = 0; i < 6; i++) {
            assertEquals(
                    "invalid_grant",
                    realm.password("demo", user, "a wrong guess " + i).error());
        }
        assertEquals("invalid_grant", realm.password(user).error());
    }

    private String error(Site site, Map<String, String> request) {
        return Browser.returned(new Browser().open(realm.page(request)), site.redirect())
                .get("error");
    }
}
