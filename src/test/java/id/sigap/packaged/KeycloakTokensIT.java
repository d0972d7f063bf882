package id.sigap.packaged;

import static id.sigap.packaged.Realm.APP;
import static id.sigap.packaged.Realm.CONSOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Role;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a real provider's tokens say, how long they say it, and which of them Sigap does not believe. */
@InCity
@Shows(Promise.H7)
class KeycloakTokensIT {

    private static final String WHO = "{ viewer { signedIn roles } }";
    /** Promise H7: a role that was taken away acts no longer. The difference is for clocks that disagree. */
    private static final long LONGEST_SECONDS = 50;

    /** Promise H7: a citizen's. Nobody has to sign in again for every photo. */
    private static final long CITIZENS_SECONDS = 900;

    private final City city;
    private final Realm realm;

    KeycloakTokensIT(City city) {
        this.city = city;
        this.realm = city.realm;
    }

    @Test
    void everyTokenIsForSigapAloneAndShort() {
        assertShort(realm.code(APP, "warga"), CITIZENS_SECONDS);
        List<Granted> all = List.of(
                realm.code(CONSOLE, "petugas"),
                realm.password("petugas"),
                realm.clientCredentials("channel-lapor-1708"),
                realm.clientCredentials("channel-sms-whatsapp"));
        for (Granted granted : all) {
            assertShort(granted, LONGEST_SECONDS);
        }
    }

    private static void assertShort(Granted granted, long seconds) {
        JsonObject claims = granted.claims();
        assertEquals("sigap", claims.getValue("aud"), claims.encode());
        assertEquals(seconds, claims.getLong("exp") - claims.getLong("iat"), claims.encode());
    }

    /** Longer than a removed role may act, by a minute of the provider's and of ours. */
    @Test
    void aCitizenGoesOnAfterAMinute() throws InterruptedException {
        Granted citizen = realm.code(APP, "warga");
        Thread.sleep(61_000);
        assertEquals(
                "[\"CITIZEN\"]",
                Api.withToken(citizen.access())
                        .data(WHO, Map.of())
                        .getJsonObject("viewer")
                        .getJsonArray("roles")
                        .encode());
    }

    /** A phone is lost more easily than a desk: what it holds cannot act for an office. */
    @Test
    void theAppGivesStaffNoOffice() {
        JsonObject claims = realm.code(APP, "petugas").claims();

        assertEquals(null, claims.getValue("unit"));
        assertEquals("[]", roles(claims).encode());
        assertEquals(
                "[\"officer\"]", roles(realm.code(CONSOLE, "petugas").claims()).encode());
    }

    @Test
    void tokensForOthersAndOtherTokensGetTheSameAnswer() {
        Granted signedIn = realm.code(APP, "warga");
        Api.withToken(signedIn.access()).data(WHO, Map.of());
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("of another client of the realm", ofAnotherClient().access());
        refused.put("of the account pages", city.accountPages("warga").access());
        refused.put("of another realm", city.administrator.token());
        refused.put("an ID token", signedIn.token("id_token"));
        refused.put("a refresh token", signedIn.token("refresh_token"));

        HttpResponse<String> first = Api.withToken("none at all").post(WHO, Map.of());
        assertEquals(401, first.statusCode());
        refused.forEach((kind, token) -> {
            HttpResponse<String> answer = Api.withToken(token).post(WHO, Map.of());
            assertEquals(401, answer.statusCode(), kind);
            assertEquals(first.body(), answer.body(), kind);
        });
    }

    /** With every role there is, and no audience. */
    private Granted ofAnotherClient() {
        city.administrator.addClient(new JsonObject()
                .put("clientId", "another")
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true));
        Granted granted = realm.password("another", "pengelola", city.keycloak.secret("password"));
        assertTrue(roles(granted.claims()).contains("ticket-admin"), "or it would be refused for nothing");
        return granted;
    }

    /** Whatever is taken away at the provider is gone with the token's life, and no new token brings it back. */
    @Test
    void whatIsTakenAwayActsNoLongerThanTheToken() throws InterruptedException {
        Granted stripped = realm.password("petugas-sda");
        Granted disabled = realm.password("tetangga");
        Granted signedOut = realm.password("rangkap");
        city.administrator.takeRole("petugas-sda", "officer");
        city.administrator.disable("tetangga");
        realm.signOut("demo", signedOut);

        assertEquals("[]", roles(realm.refresh("demo", stripped).claims()).encode());
        assertEquals("invalid_grant", realm.refresh("demo", disabled).error());
        assertEquals("invalid_grant", realm.refresh("demo", signedOut).error());
        assertEquals("invalid_grant", realm.password("tetangga").error());

        List<Granted> old = List.of(stripped, disabled, signedOut);
        awaitExpiry(old);
        for (Granted token : old) {
            assertEquals(401, Api.withToken(token.access()).post(WHO, Map.of()).statusCode());
        }
        JsonObject viewer =
                Api.withToken(realm.password("petugas-sda").access()).data(WHO, Map.of());
        assertEquals("{\"viewer\":{\"signedIn\":true,\"roles\":[]}}", viewer.encode());
    }

    private static void awaitExpiry(List<Granted> tokens) throws InterruptedException {
        Instant last =
                tokens.stream().map(Granted::expiry).max(Instant::compareTo).orElseThrow();
        Duration left = Duration.between(Instant.now(), last).plusSeconds(1);
        Thread.sleep(Math.max(0, left.toMillis()));
    }

    /** The realm's own roles, without those by which Keycloak rules its account pages. */
    private static JsonArray roles(JsonObject claims) {
        JsonObject access = claims.getJsonObject("realm_access", new JsonObject());
        JsonArray roles = new JsonArray();
        access.getJsonArray("roles", new JsonArray()).stream()
                .filter(role -> Role.ofTokenName((String) role).isPresent())
                .forEach(roles::add);
        return roles;
    }
}
