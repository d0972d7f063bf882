package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** People keep their own account at Keycloak; for whom they act is not theirs to say. */
@InCity
class KeycloakAccountIT {

    private static final String USER = "petugas-sudin";

    private final City city;

    KeycloakAccountIT(City city) {
        this.city = city;
    }

    @Test
    void aPersonMayMendTheirNameAndNotTheirUnit() {
        JsonObject account = new JsonObject(account("GET", "").body());

        HttpResponse<String> mended =
                account("POST", account.copy().put("firstName", "Ganti").encode());
        assertEquals(204, mended.statusCode(), mended.body());
        assertEquals("Ganti", city.administrator.person(USER).getString("firstName"));

        HttpResponse<String> promoted = account(
                "POST", account.copy().put("attributes", unit("BIRO-PEM")).encode());
        assertEquals(400, promoted.statusCode(), promoted.body());
        assertTrue(promoted.body().contains("\"field\":\"unit\""), promoted.body());
        assertEquals("SUDIN-BM-JU", city.realm.password(USER).claims().getString("unit"));
    }

    @Test
    void nobodyGivesThemselvesAUnitOrAnAttributeThatNobodyDeclared() {
        JsonObject attributes = unit("BIRO-PEM").put("channel", new JsonArray().add("LAPOR_1708"));
        JsonObject account = new JsonObject(account("warga", "GET", "").body()).put("attributes", attributes);

        assertEquals(400, account("warga", "POST", account.encode()).statusCode());
        JsonObject claims = city.realm.password("warga").claims();
        assertEquals(null, claims.getValue("unit"));
        assertEquals(null, claims.getValue("channel"));
    }

    private static JsonObject unit(String code) {
        return new JsonObject().put("unit", new JsonArray().add(code));
    }

    private HttpResponse<String> account(String method, String body) {
        return account(USER, method, body);
    }

    private HttpResponse<String> account(String user, String method, String body) {
        URI address = URI.create(city.keycloak.issuer() + "/account");
        return Http.send(Http.json(method, address, body)
                .header("Authorization", "Bearer " + city.accountPages(user).access()));
    }
}
